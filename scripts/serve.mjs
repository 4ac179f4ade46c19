import { buildDashboard } from './build.mjs'
import { dashboard, logPath, nextTool, pagesTool, root, typescript, watchedTypescript } from './paths.mjs'
import { findPort } from './ports.mjs'
import { fail, prepare, showLog, step } from './prepare.mjs'
import { isEnding, StepFailed, startService, stopEverything } from './processes.mjs'
import { createSteps } from './steps.mjs'

const host = '127.0.0.1'
const pollMs = 100

export async function serve(mode) {
  const steps = createSteps(process.stdout)
  await prepare(steps)
  const apiPort = await findPort(Number(process.env.API_PORT || 4000))
  const dashboardPort = await findPort(Number(process.env.DASHBOARD_PORT || 3000), [apiPort])
  const origin = `http://${host}:${dashboardPort}`
  const environment = { ...process.env, NODE_ENV: mode }

  const api = startApi(steps, mode, { ...environment, API_PORT: String(apiPort), DASHBOARD_ORIGIN: origin })
  const building =
    mode === 'production' ? step(steps, 'Membangun dasbor · Build the dashboard', buildDashboard) : undefined
  const [ready] = await Promise.all([untilReady(steps, api), building])
  const pages = startDashboard(mode, dashboardPort, { ...environment, API_URL: ready.url, DASHBOARD_ORIGIN: origin })
  await untilAnswering(steps, pages, origin)
  summarise(steps, origin, ready)
  return await watchOver(steps, [api, pages])
}

function startApi(steps, mode, env) {
  const script = 'apps/api/src/main.ts'
  const args = mode === 'production' ? typescript(script) : watchedTypescript(script)
  const ready = deferred()
  const onLine = (line) => {
    const message = readMessage(line)
    if (message?.ready === true) ready.resolve(message)
    else if (message !== undefined) showStep(steps, message)
    return message !== undefined
  }
  const service = startService('api', args, { log: logPath('api'), onLine, cwd: root, env })
  return { ...service, log: logPath('api'), ready: ready.promise }
}

function deferred() {
  let resolve
  const promise = new Promise((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** The api reports to whoever started it in lines that begin with @pantau; all others belong into its log. */
export function readMessage(line) {
  if (!line.startsWith('@pantau ')) return undefined
  try {
    return JSON.parse(line.slice('@pantau '.length))
  } catch {
    return undefined
  }
}

function showStep(steps, { step: name, state, detail }) {
  if (state === 'start') steps.start(name)
  else if (state === 'done') steps.done(name, detail)
  else if (state === 'failed') steps.failed(name, detail)
  else steps.progress(name, detail)
}

async function untilReady(steps, api) {
  const ready = await Promise.race([api.ready, api.ended.then(() => undefined)])
  if (ready !== undefined) return ready
  return giveUp(steps, api, 'API')
}

function giveUp(steps, service, name) {
  if (!isEnding()) fail(steps, name, service.tail, showLog(service.log))
  throw new StepFailed(name)
}

function startDashboard(mode, port, env) {
  const args =
    mode === 'production' ? [pagesTool, host, String(port)] : [nextTool, 'dev', '-H', host, '-p', String(port)]
  const log = logPath('dashboard')
  return { ...startService('dashboard', args, { log, cwd: dashboard, env }), log }
}

async function untilAnswering(steps, pages, origin) {
  const name = 'Menyalakan dasbor · Start the dashboard'
  steps.start(name)
  let hasEnded = false
  pages.ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    if (hasEnded) giveUp(steps, pages, name)
    const response = await fetch(origin, { redirect: 'manual' }).catch(() => undefined)
    if (response !== undefined) {
      await response.body?.cancel()
      return steps.done(name)
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

function summarise(steps, origin, { url, hint, accounts = [] }) {
  steps.line('')
  if (hint !== undefined) steps.line(`  ${hint}\n`)
  if (accounts.length > 0) {
    steps.line('  Akun peraga · Demo accounts')
    const widths = ['role', 'name'].map((key) => Math.max(...accounts.map((account) => account[key].length)))
    for (const { role, name, password } of accounts) {
      steps.line(`    ${role.padEnd(widths[0])}  ${name.padEnd(widths[1])}  ${password}`)
    }
    steps.line('')
  }
  steps.line(`  Dasbor · Dashboard   ${origin}`)
  steps.line(`  API · GraphQL        ${url}`)
  steps.line('  Ctrl-C menghentikan semuanya · stops everything')
}

async function watchOver(steps, services) {
  const first = await Promise.race(services.map((service) => service.ended.then(() => service)))
  const wasWanted = isEnding()
  if (!wasWanted) fail(steps, first.name, first.tail, showLog(first.log))
  await stopEverything()
  await Promise.all(services.map((service) => service.ended))
  return wasWanted ? 0 : 1
}
