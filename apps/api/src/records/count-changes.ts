import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { announceChange } from '../imports/announce-change.ts'
import { applyRecords } from '../tallies/apply-records.ts'
import { lockTallies } from '../tallies/apply-reports.ts'
import { asTally } from './as-tally.ts'
import { onlyRecorded, recordElements, recordParts } from './record-elements.ts'
import { storeMedians } from './store-medians.ts'
import { openChangedCells, writeCases } from './write-cases.ts'

export interface RecordPlace {
  readonly regencyCode: string
  readonly clock: Clock
}

export interface TallyPlace {
  readonly regencyCode: string
  readonly clock: Pick<Clock, 'today'>
}

const idsOf = (noted: string | null): number[] =>
  (noted ?? '')
    .split(',')
    .filter((id) => id !== '')
    .map(Number)

/**
 * Counts anew whoever's records the transaction has changed, as its triggers noted them, and brings the tallies up to
 * date. It is the last part of every transaction that writes records; where none changed it does nothing.
 */
export async function countChanges(tx: postgres.TransactionSql, place: RecordPlace): Promise<void> {
  const [noted] = await tx<{ clients: string | null; cadres: string | null }[]>`
    select current_setting('pantau.changed_clients', true) as clients, current_setting('pantau.changed_cadres', true) as cadres`
  const [clients, cadres] = [idsOf(noted?.clients ?? null), idsOf(noted?.cadres ?? null)]
  if (clients.length === 0 && cadres.length === 0) return
  await tx`select set_config('pantau.changed_clients', '', true), set_config('pantau.changed_cadres', '', true)`
  await lockTallies(tx, place.regencyCode)
  await asTally(tx, place.regencyCode, async () => {
    const theirs = await listClientsOf(tx, cadres)
    await openChangedCells(tx)
    await writeCases(tx, place, [...new Set([...clients, ...theirs])])
    await tallyChanges(tx, place)
  })
}

/** Clients whose cases stand where one of these cadres lived. */
async function listClientsOf(tx: postgres.TransactionSql, cadres: readonly number[]): Promise<number[]> {
  if (cadres.length === 0) return []
  const rows = await tx<{ id: number }[]>`
    select distinct pregnancy_id as id from counted_cases where cadre_id = any(${[...cadres]})`
  return rows.map(({ id }) => id)
}

/** Brings tallies and medians up to date with `changed_cells`, and tells every process where a figure changed. */
export async function tallyChanges(tx: postgres.TransactionSql, { regencyCode, clock }: TallyPlace): Promise<number> {
  const rules = { today: clock.today(), elements: recordElements, onlyRecorded, parts: recordParts }
  const medians = await storeMedians(tx, { regencyCode, clock })
  const cells = await applyRecords(tx, regencyCode, rules)
  await tx`drop table changed_cells`
  if (cells + medians > 0) await announceChange(tx, regencyCode)
  return cells
}
