import lighthouse from 'lighthouse'

export interface Audit {
  readonly blockingMs: number
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  readonly bytes: number
}

interface Visit {
  readonly url: string
  /** Of a browser that listens for Lighthouse. */
  readonly port: number
  readonly cookie: string
}

/** One Lighthouse run as on a phone: its own throttling of network and processor. */
export async function auditPage({ url, port, cookie }: Visit): Promise<Audit> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    logLevel: 'error',
    ...(cookie !== '' && { extraHeaders: { Cookie: cookie } }),
  })
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse did not come through ${url}.`)
  const { audits } = result.lhr
  const numberOf = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN
  return {
    blockingMs: numberOf('total-blocking-time'),
    firstPaintMs: numberOf('first-contentful-paint'),
    largestPaintMs: numberOf('largest-contentful-paint'),
    bytes: numberOf('total-byte-weight'),
  }
}
