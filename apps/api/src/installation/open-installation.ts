import { type Connection, connect, migrate } from '@pantau/database'
import type { DemoSize } from '@pantau/demo-data'
import type postgres from 'postgres'
import { loadTerritory } from '../areas/load-territory.ts'
import { type Clock, createClock } from '../clock.ts'
import type { InstallationSettings } from '../context.ts'
import type { Environment } from '../env.ts'
import { chooseData } from './choose-data.ts'
import { openServer } from './open-server.ts'
import { inStep, type StepReport } from './step-report.ts'

export interface DemoState {
  readonly size: DemoSize
  /** The last month with figures, fixed when the demo was made. */
  readonly lastMonth: string
  readonly isLoaded: boolean
}

export interface OpenInstallation {
  readonly connection: Connection
  readonly appUrl: string
  readonly clock: Clock
  readonly settings: InstallationSettings
  /** Null where the figures are real. */
  readonly demo: DemoState | null
  close(): Promise<void>
}

export interface OpenOptions {
  readonly applicationName: string
  /** Connections of the pool. */
  readonly max?: number
}

/** The database up to date and the territory in it, ready for whoever asks: the server and every command. */
export async function openInstallation(
  environment: Environment,
  report: StepReport,
  { applicationName, max = 10 }: OpenOptions,
): Promise<OpenInstallation> {
  const { regencyCode, dataDir } = environment
  const server = await inStep(report, 'Menyalakan basis data · Start the database', () => openServer(environment))
  let connection: Connection | undefined
  try {
    const choice = await chooseData(environment, server)
    const access = server.access(choice.database)
    await inStep(report, 'Memperbarui tabel · Update the tables', () => migrate(access))
    connection = connect(access.appUrl, { max, applicationName })
    const { sql } = connection
    const clock = createClock(environment.timeZone, environment.pinnedDay)
    const row =
      (await findRow(sql, regencyCode)) ??
      (await inStep(report, 'Memuat wilayah · Load the areas', () => makeRow(sql, regencyCode, choice.demo, clock)))
    const demo = demoOf(row)
    return {
      connection,
      appUrl: access.appUrl,
      clock,
      settings: { regencyCode, dataDir, isDemo: demo !== null, loading: () => null },
      demo,
      close: closing(connection, server),
    }
  } catch (error) {
    await closing(connection, server)()
    throw error
  }
}

const closing = (connection: Connection | undefined, server: { stop(): Promise<void> }) => async () => {
  await connection?.close()
  await server.stop()
}

interface InstallationRow {
  readonly demoSize: DemoSize | null
  readonly demoLastMonth: string | null
  readonly isLoaded: boolean
}

const demoOf = ({ demoSize, demoLastMonth, isLoaded }: InstallationRow): DemoState | null =>
  demoSize === null || demoLastMonth === null ? null : { size: demoSize, lastMonth: demoLastMonth, isLoaded }

async function findRow(sql: postgres.Sql, regencyCode: string): Promise<InstallationRow | undefined> {
  const [row] = await sql<InstallationRow[]>`
    select demo_size as "demoSize", demo_last_month as "demoLastMonth", is_loaded as "isLoaded"
    from installations where regency_code = ${regencyCode}`
  return row
}

/** Written when the territory is in, so that a start broken off before begins anew. */
async function makeRow(
  sql: postgres.Sql,
  regencyCode: string,
  demoSize: DemoSize | null,
  clock: Clock,
): Promise<InstallationRow> {
  await loadTerritory(sql, regencyCode)
  const isDemo = demoSize !== null
  const demoLastMonth = isDemo ? monthBefore(clock.today()) : null
  const row = {
    regency_code: regencyCode,
    is_demo: isDemo,
    demo_last_month: demoLastMonth,
    demo_size: demoSize,
    is_loaded: !isDemo,
  }
  await sql`insert into installations ${sql(row)} on conflict (regency_code) do nothing`
  return { demoSize, demoLastMonth, isLoaded: !isDemo }
}

/** `2026-11-24` → `2026-10`. */
function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
