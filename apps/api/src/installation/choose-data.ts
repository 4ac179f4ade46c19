import { connect, DatabaseError, verifyServer } from '@pantau/database'
import type { DemoSize } from '@pantau/demo-data'
import type { Environment } from '../env.ts'
import type { Server } from './open-server.ts'

/** Which data is served: a simulated regency of a size, or the real figures. */
export interface DataChoice {
  readonly database: string
  readonly demo: DemoSize | null
}

/** The simulator knows one regency only. */
const simulatedRegency = '33.04'

const real: DataChoice = { database: 'pantau', demo: null }
const demo = (size: DemoSize): DataChoice => ({
  database: size === 'full' ? 'pantau_demo' : `pantau_demo_${size}`,
  demo: size,
})

/** Demo and real figures live in databases of their own. What was asked for decides, else whether real figures exist. */
export async function chooseData({ demo: asked, regencyCode }: Environment, server: Server): Promise<DataChoice> {
  if (asked === 'small' || asked === 'full') {
    if (regencyCode !== simulatedRegency) throw new NoDemoError(regencyCode)
    return demo(asked)
  }
  const isDecided = asked === 'off' || !server.isEmbedded || regencyCode !== simulatedRegency
  return isDecided || (await hasRealFigures(server)) ? real : demo('full')
}

async function hasRealFigures(server: Server): Promise<boolean> {
  const { appUrl } = server.access(real.database)
  if (!(await exists(appUrl))) return false
  const { sql, close } = connect(appUrl, { max: 1, applicationName: 'pantau-choice' })
  try {
    const [made] = await sql<{ isThere: boolean }[]>`select to_regclass('public.imports') is not null as "isThere"`
    if (made?.isThere !== true) return false
    const [found] = await sql`select from imports where state = 'DONE' limit 1`
    return found !== undefined
  } finally {
    await close()
  }
}

async function exists(url: string): Promise<boolean> {
  try {
    await verifyServer(url)
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === 'DATABASE_MISSING') return false
    throw error
  }
}

export class NoDemoError extends Error {
  override readonly name = 'NoDemoError'

  constructor(regencyCode: string) {
    super(
      `Data peraga hanya ada untuk ${simulatedRegency}, bukan ${regencyCode}. Hapus PANTAU_DEMO, atau tulis PANTAU_DEMO=off.\n` +
        `Demo data exists for ${simulatedRegency} only, not for ${regencyCode}. Remove PANTAU_DEMO or write PANTAU_DEMO=off.`,
    )
  }
}
