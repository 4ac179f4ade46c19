import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { ensureDemoAccounts, listDemoAccounts } from './access/demo-accounts.ts'
import { type Api, createApi } from './api.ts'
import type { LoadingProgress } from './context.ts'
import { loadDemo } from './demo/load-demo.ts'
import { type Environment, readEnvironment } from './env.ts'
import { type Analyses, openAnalyses } from './exams/jobs/open-analyses.ts'
import { type OpenInstallation, openInstallation } from './installation/open-installation.ts'
import { sayError } from './installation/say-error.ts'
import { inStep, type StepEvent } from './installation/step-report.ts'
import { openReader } from './lanes/open-reader.ts'
import { openRecordKeeper, type RecordKeeper } from './records/record-keeper.ts'
import { lastEndedMonth } from './signals/signal-months.ts'

const manifestPath = fileURLToPath(
  new URL('../../dashboard/src/graphql/generated/persisted-documents.json', import.meta.url),
)

/** A week's brief is written within the hour after its end. */
const briefCheckMs = 3_600_000

/** Lines for whoever started this process; all others are the log. */
const tell = (message: object) => void process.stdout.write(`@pantau ${JSON.stringify(message)}\n`)
const report = ({ name, state, detail = '' }: StepEvent) => tell({ step: name, state, detail })

async function start(environment: Environment): Promise<() => Promise<void>> {
  const logger = pino({ level: environment.logLevel })
  const opened = await openInstallation(environment, report, { applicationName: 'pantau-api' })
  const reader = openReader(opened.appUrl)
  const loading = openLoading(opened)
  let api: Api | undefined
  let records: RecordKeeper | undefined
  let analyses: Analyses | undefined
  const stop = async () => {
    await analyses?.close()
    await records?.close()
    await api?.close()
    await reader.close()
    await opened.close()
  }
  try {
    const { connection, clock, settings } = opened
    if (settings.isDemo) await prepareAccounts(opened)
    const installation = { ...settings, loading: () => loading.progress }
    const { dashboardOrigin } = environment
    api = await createApi({ connection, reader, clock, installation, manifestPath, dashboardOrigin, logger })
    const { regencyCode } = settings
    const onError = (err: unknown) => logger.error({ err }, 'an exam was not analysed')
    analyses = await openAnalyses({ sql: connection.sql, appUrl: opened.appUrl, regencyCode, clock, onError })
    const url = await api.listen(environment.apiPort)
    tell({ ready: true, url, accounts: await describeAccounts(opened), hint: await adviseFirstAccount(opened) })
  } catch (error) {
    await stop()
    throw error
  }
  const { signals, briefs } = api
  const { clock, connection, settings } = opened
  const keepRecords = () => {
    const place = { regencyCode: settings.regencyCode, clock }
    records = openRecordKeeper(connection.sql, place, (err) => logger.error({ err }, 'records were not counted'))
  }
  const keepLastWeek = () =>
    briefs.keepLastWeek().catch((error: unknown) => logger.error({ err: error }, 'the brief was not written'))
  void loading
    .run()
    .then(keepRecords)
    .then(() => signals.keep(lastEndedMonth(clock.today())))
    .then(keepLastWeek)
    .catch((error: unknown) => logger.error({ err: error }, 'the demo was not loaded'))
  setInterval(keepLastWeek, briefCheckMs).unref()
  return stop
}

const prepareAccounts = ({ connection: { sql }, settings }: OpenInstallation) =>
  inStep(report, 'Menyiapkan akun peraga · Prepare the demo accounts', () =>
    ensureDemoAccounts(sql, settings.regencyCode),
  )

async function describeAccounts({ connection: { sql }, settings }: OpenInstallation) {
  const accounts = settings.isDemo ? await listDemoAccounts(sql, settings.regencyCode) : []
  return accounts.map(({ displayNameId, name, password }) => ({ role: displayNameId, name, password }))
}

/** Real figures begin with nobody who could sign in. */
async function adviseFirstAccount({ connection: { sql }, settings }: OpenInstallation): Promise<string | undefined> {
  const [any] = await sql`select from accounts where regency_code = ${settings.regencyCode} limit 1`
  if (any !== undefined) return undefined
  return 'Belum ada akun · No account yet:  npm run -s pantau -- account add NAMA --role ADMIN'
}

/** The demo's sheets come in behind the running server; pages and terminal say how far. */
function openLoading(opened: OpenInstallation) {
  const name = 'Memuat data simulasi · Load the simulated data'
  const waiting: LoadingProgress = {
    done: 0,
    total: 1,
    step: { id: 'Menyiapkan data simulasi', en: 'Preparing the simulated data' },
  }
  const loading = {
    progress: opened.demo === null || opened.demo.isLoaded ? null : (waiting as LoadingProgress | null),
    run: async () => {
      if (loading.progress === null) return
      await inStep(report, name, () =>
        loadDemo(opened, (progress) => {
          loading.progress = progress
          report({ name, state: 'progress', detail: `${progress.done}/${progress.total}` })
        }),
      )
      loading.progress = null
    },
  }
  return loading
}

/** The first signal ends the process in order; a second one does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${sayError(error)}\n`)
          process.exit(1)
        },
      )
    })
}

try {
  stopOnSignal(await start(readEnvironment()))
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`)
  process.exitCode = 1
}
