import type postgres from 'postgres'

/**
 * Lets a part of a transaction count over the whole regency: it sees clients and cadres by number, whoever asks, and may
 * write who is counted. Names stay closed to it.
 */
export async function asTally<T>(tx: postgres.TransactionSql, regencyCode: string, work: () => Promise<T>): Promise<T> {
  const [before] = await tx<{ tier: string | null; regency: string | null }[]>`
    select current_setting('pantau.tier', true) as tier, current_setting('pantau.regency', true) as regency,
      set_config('pantau.tier', 'TALLY', true), set_config('pantau.regency', ${regencyCode}, true)`
  const done = await work()
  await tx`select set_config('pantau.tier', ${before?.tier ?? ''}, true), set_config('pantau.regency', ${before?.regency ?? ''}, true)`
  return done
}
