import { resolve } from 'node:path'
import { z } from 'zod'
import type { TimeZone } from './clock.ts'

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const satisfies Record<
  string,
  TimeZone
>

/** What a variable of the environment must look like; the sentence follows its name in the error. */
const says = (id: string, en: string) => ({ error: `${id}\n${en}` })

const port = z.coerce
  .number(says('harus angka port, misalnya 4000.', 'must be a port number, 4000 say.'))
  .int()
  .min(0)
  .max(65_535)

const variables = z.object({
  PANTAU_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  PANTAU_REGENCY: z.string().default('33.04'),
  PANTAU_DEMO: z
    .enum(['off', 'small', 'full'], says('harus off, small atau full.', 'must be off, small or full.'))
    .optional(),
  PANTAU_TODAY: z.iso.date(says('harus tanggal seperti 2026-11-24.', 'must be a day such as 2026-11-24.')).optional(),
  PANTAU_TIME_ZONE: z
    .enum(['WIB', 'WITA', 'WIT'], says('harus WIB, WITA atau WIT.', 'must be WIB, WITA or WIT.'))
    .default('WIB'),
  API_PORT: port.default(4000),
  DASHBOARD_ORIGIN: z
    .url(says('harus alamat seperti https://pantau.go.id.', 'must be an address such as https://pantau.go.id.'))
    .default('http://127.0.0.1:3000'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], says('tidak dikenal.', 'is not known.'))
    .default('info'),
})

export interface Environment {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly regencyCode: string
  /** What was asked for; undefined leaves the choice to what the database holds. */
  readonly demo: 'off' | 'small' | 'full' | undefined
  readonly pinnedDay: string | undefined
  readonly timeZone: TimeZone
  readonly apiPort: number
  readonly dashboardOrigin: string
  readonly logLevel: string
}

/** The only reader of the environment; an empty variable counts as absent. */
export function readEnvironment(given: NodeJS.ProcessEnv = process.env): Environment {
  const filled = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined && text !== ''))
  const read = variables.safeParse(filled)
  if (!read.success) throw new EnvironmentError(read.error.issues)
  const { data } = read
  return {
    dataDir: resolve(data.PANTAU_DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    regencyCode: data.PANTAU_REGENCY,
    demo: data.PANTAU_DEMO,
    pinnedDay: data.PANTAU_TODAY,
    timeZone: zones[data.PANTAU_TIME_ZONE],
    apiPort: data.API_PORT,
    dashboardOrigin: data.DASHBOARD_ORIGIN,
    logLevel: data.LOG_LEVEL,
  }
}

/** Names each variable that is wrong and says how to write it, in both languages. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super(
      issues.flatMap(({ path, message }) => message.split('\n').map((line) => `${path.join('.')} ${line}`)).join('\n'),
    )
  }
}
