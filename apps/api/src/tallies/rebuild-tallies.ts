import type postgres from 'postgres'
import { recountTallies } from './recount-tallies.ts'

/** Makes all tallies of a regency anew from the reports that stand. Gives the same as the changes one by one. */
export const rebuildTallies = (sql: postgres.Sql, regencyCode: string): Promise<{ reports: number }> =>
  sql.begin((tx) => recountTallies(tx, regencyCode))
