import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { loadClientRecords } from './load-client-records.ts'
import type { ClientRecords } from './rules/client-records.ts'
import { countClient } from './rules/count-client.ts'

/** How many clients are counted at once: their cases are sent as one list. */
const BATCH = 200

/** The cells in which cases changed, as the temporary table `changed_cells` (element_key, area_code, period_start). */
export async function openChangedCells(tx: postgres.TransactionSql): Promise<void> {
  await tx`create temporary table changed_cells (element_key text, area_code text, period_start date) on commit drop`
}

/**
 * Counts clients anew from their records: what is counted as before stays as it is, the rest is replaced, and its cells
 * join `changed_cells`, those only that count by `today`. Call it inside asTally, under the lock of the tallies.
 */
export async function writeCases(
  tx: postgres.TransactionSql,
  { regencyCode, clock }: { readonly regencyCode: string; readonly clock: Clock },
  ids: readonly number[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH)
    const records = await loadClientRecords(tx, some, clock)
    const villageOf = await findCadreVillages(tx, records)
    const rows = tx.json(records.flatMap((client) => rowsOf(client, villageOf)))
    const today = clock.today()
    await removeCases(tx, { regencyCode, today, rows, ids: some })
    await addCases(tx, { regencyCode, today, rows })
  }
}

/** A cadre counts where she lives. */
async function findCadreVillages(tx: postgres.TransactionSql, records: readonly ClientRecords[]) {
  const ids = [...new Set(records.flatMap(({ chart }) => chart.assignments.map(({ cadreId }) => cadreId)))]
  if (ids.length === 0) return new Map<number, string>()
  const rows = await tx<{ id: number; villageCode: string }[]>`
    select id, village_code as "villageCode" from cadres where id = any(${ids})`
  return new Map(rows.map(({ id, villageCode }) => [id, villageCode]))
}

function rowsOf(client: ClientRecords, cadreVillages: ReadonlyMap<number, string>) {
  const { id, villageCode } = client.chart.pregnancy
  return countClient(client).map(({ element, on, part = '', cadreId, amount = 1, countsFrom = on }) => ({
    ...{ element_key: element, period_start: `${on.slice(0, 7)}-01`, pregnancy_id: id, part, amount },
    ...{ cadre_id: cadreId ?? null, counts_from: countsFrom },
    area_code: (cadreId === undefined ? undefined : cadreVillages.get(cadreId)) ?? villageCode,
  }))
}

interface Given {
  readonly regencyCode: string
  readonly today: string
  readonly rows: ReturnType<postgres.TransactionSql['json']>
}

const given = (tx: postgres.TransactionSql, { rows }: Pick<Given, 'rows'>) => tx`
  jsonb_to_recordset(${rows}) as g(element_key text, period_start date, pregnancy_id integer, part text,
    amount double precision, cadre_id integer, counts_from date, area_code text)`

const isSame = (tx: postgres.TransactionSql) => tx`
  (g.pregnancy_id, g.element_key, g.period_start, g.part, g.area_code, g.amount, g.counts_from)
    = (k.pregnancy_id, k.element_key, k.period_start, k.part, k.area_code, k.amount, k.counts_from)
  and g.cadre_id is not distinct from k.cadre_id`

const removeCases = (
  tx: postgres.TransactionSql,
  { ids, today, ...about }: Given & { readonly ids: readonly number[] },
) => tx`
  with given as materialized (select * from ${given(tx, about)}),
  gone as (
    delete from counted_cases k
    where k.pregnancy_id = any(${[...ids]}) and not exists (select from given g where ${isSame(tx)})
    returning element_key, area_code, period_start, counts_from
  )
  insert into changed_cells select distinct element_key, area_code, period_start from gone where counts_from <= ${today}`

const addCases = (tx: postgres.TransactionSql, { regencyCode, today, ...about }: Given) => tx`
  with added as (
    insert into counted_cases (regency_code, element_key, area_code, period_start, pregnancy_id, part, cadre_id, amount, counts_from)
    select ${regencyCode}, g.element_key, g.area_code, g.period_start, g.pregnancy_id, g.part, g.cadre_id, g.amount, g.counts_from
    from ${given(tx, about)}
    where not exists (select from counted_cases k where ${isSame(tx)})
    returning element_key, area_code, period_start, counts_from
  )
  insert into changed_cells select distinct element_key, area_code, period_start from added where counts_from <= ${today}`
