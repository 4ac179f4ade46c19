import { expect, inject, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors()

/** Budget of the design: a page on a village phone line. */
const budgetBytes = 200_000

it.each(['/', '/kesehatan', '/kesehatan?wilayah=33.04.15', '/indikator/K6', '/panduan'])(
  'the first view of %s transfers at most 200 kB in all, from its own origin only',
  async (route) => {
    const context = await openOfficer({ widthPx: 390 })
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    let transferredBytes = 0
    const hosts = new Set<string>()
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      transferredBytes += encodedDataLength
    })
    client.on('Network.requestWillBeSent', ({ request }) => hosts.add(new URL(request.url).host))
    await page.goto(route, { waitUntil: 'networkidle' })
    expect(transferredBytes).toBeGreaterThan(0)
    expect(transferredBytes).toBeLessThanOrEqual(budgetBytes)
    expect([...hosts].filter((host) => host !== new URL(page.url()).host && host !== '')).toEqual([])
    await context.close()
  },
)

it('pages and scripts come in Brotli, in gzip to who asks for that, and plain to who asks for nothing', async () => {
  const origin = inject('origin')
  const codings = async (path: string) =>
    Promise.all(
      ['gzip, deflate, br', 'gzip', 'identity'].map(async (accepted) => {
        const response = await fetch(origin + path, { headers: { 'accept-encoding': accepted } })
        await response.arrayBuffer()
        return response.headers.get('content-encoding')
      }),
    )
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await fetch(`${origin}/masuk`)).text())?.[0] ?? ''
  expect(await codings('/masuk')).toEqual(['br', 'gzip', null])
  expect(await codings(script)).toEqual(['br', 'gzip', null])
})

it('scripts run only with the nonce of their own answer, and no other site may frame a page', async () => {
  const context = await openOfficer()
  const page = await context.newPage()
  const blocked: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text())
  })
  const policy = (await page.goto('/', { waitUntil: 'load' }))?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toMatch(/script-src [^;]*'nonce-/)
  expect(policy).not.toContain('unsafe-eval')
  expect(blocked).toEqual([])
  await context.close()
})
