import { writeCsv } from '@pantau/spreadsheets'
import type postgres from 'postgres'
import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type CadreRow, cadreColumns } from '../cadres/cadre-row.ts'
import type { Chart } from '../charts/chart.ts'
import { loadCharts } from '../charts/load-charts.ts'
import { personColumns } from '../records/list-records.ts'
import type { PersonRow } from '../records/record-rows.ts'
import { cellOf } from './cells.ts'
import { listSheetRows, listSignRows } from './list-watch-rows.ts'
import { columnsOf, type RegisterSheetKind, registerSheets } from './register-sheet.ts'
import { writeRegisterWorkbook } from './write-register-workbook.ts'

export type RegisterFormat = 'CSV' | 'XLSX'

export interface RegisterFile {
  readonly fileName: string
  readonly rows: number
  /** CSV as text, XLSX in Base64. */
  readonly content: string
}

type Values = Readonly<Record<string, unknown>>

const fileNames: Readonly<Record<RegisterSheetKind, string>> = {
  CADRES: 'kader',
  PREGNANCIES: 'kehamilan',
  ASSIGNMENTS: 'pendampingan',
  ANTENATAL: 'kontak-antenatal',
  DELIVERIES: 'persalinan',
  POSTPARTUM: 'kontak-nifas',
  NEONATAL: 'kontak-neonatal',
  REFERRALS: 'rujukan',
  DEATHS: 'kematian',
  SHEETS: 'lembar-pemantauan',
  SIGNS: 'tanda-bahaya',
}

/** A sheet of the register as far as the viewer keeps it; noted in the audit before it leaves. */
export async function exportRegister(
  asker: RegistryAsker,
  sheet: RegisterSheetKind,
  { lang, format }: { readonly lang: 'id' | 'en'; readonly format: RegisterFormat },
): Promise<RegisterFile> {
  const { rows, numbers } = await withRegistry(asker, 'read only', (tx) =>
    sheet === 'CADRES' ? listCadreRows(tx) : listClientRows(tx, sheet),
  )
  await recordAccess(asker, 'EXPORTED_REGISTER', numbers)
  const fields = registerSheets[sheet]
  const cells = rows.map((row) => Object.fromEntries(fields.map((one) => [one.field, cellOf(one, row[one.field])])))
  const fileName = `register-${fileNames[sheet]}-${asker.clock.today()}.${format.toLowerCase()}`
  const columns = columnsOf(sheet)
  if (format === 'CSV') return { fileName, rows: rows.length, content: writeCsv(columns, cells, { lang }) }
  const workbook = await writeRegisterWorkbook(columns, cells, { name: fileNames[sheet], lang })
  return { fileName, rows: rows.length, content: workbook.toString('base64') }
}

interface Listed {
  readonly rows: readonly Values[]
  /** Of the clients, for the audit. */
  readonly numbers: readonly string[]
}

async function listCadreRows(tx: postgres.TransactionSql): Promise<Listed> {
  const rows = await tx<(CadreRow & { entryKey: string })[]>`
    select ${cadreColumns(tx)}, c.entry_key as "entryKey" from cadres c where c.withdrawn_at is null order by c.number`
  return { rows: rows.map((row) => ({ ...row })), numbers: [] }
}

async function listClientRows(tx: postgres.TransactionSql, sheet: RegisterSheetKind): Promise<Listed> {
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
    recordsOf(chart, sheet, cadreNumbers).map((record) => ({ ...record, number: chart.pregnancy.number })),
  )
  return { rows, numbers }
}

async function withPersons(tx: postgres.TransactionSql, charts: readonly Chart[]): Promise<Values[]> {
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
