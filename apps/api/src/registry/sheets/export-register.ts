import { writeCsv } from '@pantau/spreadsheets'
import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { cellOf } from './cells.ts'
import { listRegisterRows } from './list-register-rows.ts'
import { columnsOf, type RegisterSheetKind, registerSheets } from './register-sheet.ts'
import { writeRegisterWorkbook } from './write-register-workbook.ts'

export type RegisterFormat = 'CSV' | 'XLSX'

export interface RegisterFile {
  readonly fileName: string
  readonly rows: number
  /** CSV as text, XLSX in Base64. */
  readonly content: string
}

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
  const { rows, numbers } = await withRegistry(asker, 'read only', (tx) => listRegisterRows(tx, sheet))
  await recordAccess(asker, 'EXPORTED_REGISTER', numbers)
  const fields = registerSheets[sheet]
  const cells = rows.map((row) => Object.fromEntries(fields.map((one) => [one.field, cellOf(one, row[one.field])])))
  const fileName = `register-${fileNames[sheet]}-${asker.clock.today()}.${format.toLowerCase()}`
  const columns = columnsOf(sheet)
  if (format === 'CSV') return { fileName, rows: rows.length, content: writeCsv(columns, cells, { lang }) }
  const workbook = await writeRegisterWorkbook(columns, cells, { name: fileNames[sheet], lang })
  return { fileName, rows: rows.length, content: workbook.toString('base64') }
}
