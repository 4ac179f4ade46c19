import type postgres from 'postgres'
import { dataVersionChannel } from '../graphql/data-version.ts'

/** Raises the version of the figures and tells every process, when the transaction is committed. */
export async function announceChange(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`update installations set data_version = data_version + 1 where regency_code = ${regencyCode}`
  await tx`select pg_notify(${dataVersionChannel}, ${regencyCode})`
}
