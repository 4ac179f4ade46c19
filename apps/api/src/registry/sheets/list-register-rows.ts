import type postgres from 'postgres'
import { type CadreRow, cadreColumns } from '../cadres/cadre-row.ts'
import type { Chart } from '../charts/chart.ts'
import { loadCharts } from '../charts/load-charts.ts'
import { personColumns } from '../records/list-records.ts'
import type { PersonRow } from '../records/record-rows.ts'
import { listSheetRows, listSignRows } from './list-watch-rows.ts'
import type { RegisterSheetKind } from './register-sheet.ts'

type Values = Readonly<Record<string, unknown>>

export interface RegisterRows {
  /** With the village of the client or cadre beside the columns of the sheet. */
  readonly rows: readonly (Values & { readonly villageCode: string })[]
  /** Of the clients, for the audit. */
  readonly numbers: readonly string[]
}

/** The records of a sheet as far as the viewer keeps them. */
export const listRegisterRows = (tx: postgres.TransactionSql, sheet: RegisterSheetKind): Promise<RegisterRows> =>
  sheet === 'CADRES' ? listCadreRows(tx) : listClientRows(tx, sheet)

async function listCadreRows(tx: postgres.TransactionSql): Promise<RegisterRows> {
  const rows = await tx<(CadreRow & { entryKey: string })[]>`
    select ${cadreColumns(tx)}, c.entry_key as "entryKey" from cadres c where c.withdrawn_at is null order by c.number`
  return { rows: rows.map((row) => ({ ...row })), numbers: [] }
}

async function listClientRows(tx: postgres.TransactionSql, sheet: RegisterSheetKind): Promise<RegisterRows> {
  const ids = await tx<{ id: number }[]>`select id from pregnancies where withdrawn_at is null order by id`
  const charts = await loadCharts(
    tx,
    ids.map(({ id }) => id),
  )
  const ordered = [...charts].sort((a, b) => a.pregnancy.id - b.pregnancy.id)
  const numbers = ordered.map(({ pregnancy }) => pregnancy.number)
  if (sheet === 'SHEETS') return { rows: await listSheetRows(tx), numbers }
  if (sheet === 'SIGNS') return { rows: await listSignRows(tx), numbers }
  if (sheet === 'PREGNANCIES') return { rows: await withPersons(tx, ordered), numbers }
  const cadres = await tx<{ id: number; number: string }[]>`select id, number from cadres`
  const cadreNumbers = new Map(cadres.map(({ id, number }) => [id, number]))
  const rows = ordered.flatMap((chart) =>
    recordsOf(chart, sheet, cadreNumbers).map((record) => ({
      ...record,
      number: chart.pregnancy.number,
      villageCode: chart.pregnancy.villageCode,
    })),
  )
  return { rows, numbers }
}

async function withPersons(tx: postgres.TransactionSql, charts: readonly Chart[]) {
  const persons = await tx<PersonRow[]>`select ${personColumns(tx)} from pregnancy_persons`
  const byId = new Map(persons.map((person) => [person.pregnancyId, person]))
  return charts.map(({ pregnancy }) => ({ ...byId.get(pregnancy.id), ...pregnancy, isSomeoneElse: true }))
}

function recordsOf(
  chart: Chart,
  sheet: RegisterSheetKind,
  cadreNumbers: ReadonlyMap<number, string>,
): readonly object[] {
  switch (sheet) {
    case 'ASSIGNMENTS':
      return chart.assignments.map((row) => ({ ...row, cadreNumber: cadreNumbers.get(row.cadreId) ?? null }))
    case 'ANTENATAL':
      return chart.antenatal
    case 'DELIVERIES':
      return chart.delivery === null ? [] : [{ ...chart.delivery, ...childrenOf(chart) }]
    case 'POSTPARTUM':
      return chart.postpartum
    case 'NEONATAL':
      return chart.neonatal
    case 'REFERRALS':
      return chart.referrals
    case 'DEATHS':
      return chart.deaths
    default:
      return []
  }
}

const childrenOf = ({ newborns }: Chart): Values =>
  Object.fromEntries(
    newborns.flatMap(({ ordinal, sex, isLive, weightGrams, lengthCm }) =>
      Object.entries({ sex, isLive, weightGrams, lengthCm }).map(([name, value]) => [`${name}${ordinal}`, value]),
    ),
  )
