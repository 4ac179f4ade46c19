import { type Audit, auditPage } from '../apps/dashboard/test/audit-page.ts'
import { openBrowser } from '../apps/dashboard/test/open-browser.ts'
import { figureRoutes } from '../apps/dashboard/test/routes.ts'
import { findFreePort, startSystem } from '../apps/dashboard/test/start-system.ts'
import { startBarePage } from './bare-page.ts'

/*
 * The pages of the full demo on a phone: Lighthouse of one page of each kind in turns with a bare Next page (`audits`), then bytes
 * and first chart of every page (`visits`); both without a word. PAGES_ORIGIN names a system that runs already.
 */

const rounds = 5
const visits = 3
const phone = { width: 390, height: 844 }
const auditedRoutes = ['/', '/kesehatan', '/indikator/K6?laju=bulanan', '/wilayah/33.04.15']

/** Lighthouse's own "slow 4G" and its middle phone. */
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 }
const slowdown = 4

/** Runs in the page. */
const markFirstChart = `
  const look = () => {
    const chart = document.querySelector('main svg.chart, main .sparkline')
    if (chart && chart.getClientRects().length > 0) performance.mark('first-chart')
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)`

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const [part] = process.argv.slice(2)
const running = process.env.PAGES_ORIGIN
const system = running === undefined ? await startSystem('full') : { origin: running, stop: async () => undefined }
const port = await findFreePort()
const browser = await openBrowser([`--remote-debugging-port=${port}`])
try {
  const session = await readSession(browser)
  if (part !== 'visits') await printAudits(session)
  if (part !== 'audits') await printVisits(session)
} finally {
  await browser.close()
  await system.stop()
}

async function printAudits(session: string): Promise<void> {
  const bare = await startBarePage()
  const pages = [
    { name: 'bare Next page', url: bare.origin, cookie: '', audits: [] as Audit[] },
    ...auditedRoutes.map((route) => ({
      name: `\`${route}\``,
      url: system.origin + route,
      cookie: `pantau_session=${session}`,
      audits: [] as Audit[],
    })),
  ]
  try {
    for (let round = 0; round < rounds; round++)
      for (const { url, cookie, audits } of pages) audits.push(await auditPage({ url, port, cookie }))
  } finally {
    await bare.stop()
  }
  console.log(
    `\n| Lighthouse, mobile, median of ${rounds} | blocking (TBT), lowest to highest | first paint | largest paint | bytes |`,
  )
  console.log('| --- | --- | --- | --- | --- |')
  for (const { name, audits } of pages) {
    const of = (key: keyof Audit) => Math.round(median(audits.map((audit) => audit[key])))
    const blocking = audits.map(({ blockingMs }) => Math.round(blockingMs)).toSorted((a, b) => a - b)
    console.log(
      `| ${name} | ${of('blockingMs')} ms (${blocking.at(0)} to ${blocking.at(-1)}) | ${of('firstPaintMs')} ms | ${of('largestPaintMs')} ms | ${of('bytes')} |`,
    )
  }
}

async function printVisits(session: string): Promise<void> {
  console.log(`\n| page | bytes | first chart visible, median of ${visits} |\n| --- | --- | --- |`)
  for (const route of figureRoutes) {
    const seen: { bytes: number; chartMs: number | null }[] = []
    for (let visit = 0; visit < visits; visit++) seen.push(await visitPage(browser, route, session))
    const charts = seen.flatMap(({ chartMs }) => chartMs ?? [])
    console.log(
      `| \`${route}\` | ${median(seen.map(({ bytes }) => bytes))} | ${charts.length === 0 ? 'no chart' : `${Math.round(median(charts))} ms`} |`,
    )
  }
}

type Browser = Awaited<ReturnType<typeof openBrowser>>

async function readSession(browser: Browser): Promise<string> {
  const context = await browser.newContext({ baseURL: system.origin })
  const page = await context.newPage()
  await page.goto('/masuk')
  await page.locator('form:has(input[name=nama][value=kadinkes]) button').click()
  await page.waitForURL((url) => url.pathname !== '/masuk')
  const cookie = (await context.cookies()).find(({ name }) => name === 'pantau_session')
  await context.close()
  return cookie?.value ?? ''
}

async function openPhone(browser: Browser, session: string) {
  const context = await browser.newContext({ baseURL: system.origin, viewport: phone })
  await context.addCookies([{ name: 'pantau_session', value: session, url: system.origin }])
  await context.addInitScript({ content: markFirstChart })
  return context
}

async function visitPage(browser: Browser, route: string, session: string) {
  const context = await openPhone(browser, session)
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', network)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(route, { waitUntil: 'networkidle' })
  const chartMs = await page.evaluate(() => performance.getEntriesByName('first-chart')[0]?.startTime ?? null)
  await context.close()
  return { bytes, chartMs }
}
