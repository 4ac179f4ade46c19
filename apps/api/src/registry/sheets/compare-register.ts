import type postgres from 'postgres'
import type { Sentence } from '../../errors.ts'
import { cellOf, valueOfCell } from './cells.ts'
import { keyOfRow } from './key-of-row.ts'
import { listRegisterRows } from './list-register-rows.ts'
import { type RegisterSheetKind, registerSheets } from './register-sheet.ts'
import type { RowOutcome, RowValues } from './take-row.ts'

export interface RegisterDifference {
  readonly kind: 'ONLY_IN_FILE' | 'DIFFERS' | 'ONLY_HERE'
  /** Row in the file; null for what stands only in the register. */
  readonly row: number | null
  /** Of the client, or of the cadre. */
  readonly number: string | null
  /** The day of the record. */
  readonly on: string | null
  /** Titles of the columns that differ. */
  readonly columns: readonly Sentence[]
}

/** The day by which a row of a sheet belongs to a month; cadres have none. */
const dayFields: Readonly<Partial<Record<RegisterSheetKind, string>>> = {
  PREGNANCIES: 'registeredOn',
  ASSIGNMENTS: 'fromOn',
  ANTENATAL: 'on',
  DELIVERIES: 'on',
  POSTPARTUM: 'on',
  NEONATAL: 'on',
  REFERRALS: 'detectedAt',
  DEATHS: 'diedOn',
  SHEETS: 'happenedAt',
  SIGNS: 'detectedAt',
}

const notCompared = new Set(['entryKey', 'number', 'isSomeoneElse'])

/**
 * Compares a register kept elsewhere with the one here, while its rows are taken: who stands in the file alone, who in both
 * with other values, and who here alone, of the villages and the days that the file is about. Persons by number only.
 */
export async function openComparison(tx: postgres.TransactionSql, sheet: RegisterSheetKind) {
  const { rows } = await listRegisterRows(tx, sheet)
  const here = rows.map((row) => ({ row, values: valuesOf(sheet, row) }))
  const byKey = new Map<string, (typeof here)[number]>()
  for (const one of here) for (const key of keysOf(sheet, one.values)) if (!byKey.has(key)) byKey.set(key, one)
  const met = new Set<(typeof here)[number]>()
  const seen: RowValues[] = []
  const differences: RegisterDifference[] = []
  const about = (values: RowValues) => ({ number: textOf(values.number), on: dayOf(sheet, values) })
  return {
    add(row: number, values: RowValues, { outcome }: RowOutcome): void {
      seen.push(values)
      const known = keysOf(sheet, values).flatMap((key) => byKey.get(key) ?? [])[0]
      if (known !== undefined) met.add(known)
      if (outcome === 'REJECTED' || outcome === 'SAME') return
      const columns = known === undefined ? [] : differing(sheet, known.values, values)
      if (known !== undefined && columns.length === 0) return
      const kind = known === undefined ? 'ONLY_IN_FILE' : 'DIFFERS'
      differences.push({ kind, row, ...about(known?.values ?? values), columns })
    },
    close(): RegisterDifference[] {
      const days = seen.flatMap((values) => dayOf(sheet, values) ?? []).sort()
      const months = [days[0]?.slice(0, 7) ?? '', days.at(-1)?.slice(0, 7) ?? '9999-12'] as const
      const numbers = new Set(seen.flatMap(({ number }) => textOf(number) ?? []))
      const villages = new Set([
        ...seen.flatMap(({ villageCode }) => textOf(villageCode) ?? []),
        ...here.flatMap(({ row, values }) => (numbers.has(textOf(values.number) ?? '') ? [row.villageCode] : [])),
      ])
      const isCovered = ({ row, values }: (typeof here)[number]) => {
        const month = dayOf(sheet, values)?.slice(0, 7)
        return villages.has(row.villageCode) && (month === undefined || (month >= months[0] && month <= months[1]))
      }
      const alone = here.filter((one) => !met.has(one) && isCovered(one))
      return [
        ...differences,
        ...alone.map(({ values }) => ({ kind: 'ONLY_HERE' as const, row: null, ...about(values), columns: [] })),
      ]
    },
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.trim() : null)

const dayOf = (sheet: RegisterSheetKind, values: RowValues): string | null => {
  const field = dayFields[sheet]
  return field === undefined ? null : (textOf(values[field])?.slice(0, 10) ?? null)
}

/** The values of a record as a file that was given away says them. */
const valuesOf = (sheet: RegisterSheetKind, row: Readonly<Record<string, unknown>>): RowValues =>
  Object.fromEntries(registerSheets[sheet].map((one) => [one.field, valueOfCell(one, cellOf(one, row[one.field]))]))

/** By what a row is known again: its own key, the number of a person, and what identifies it where no key was kept. */
function keysOf(sheet: RegisterSheetKind, values: RowValues): string[] {
  const number = sheet === 'CADRES' || sheet === 'PREGNANCIES' ? textOf(values.number) : null
  const key = textOf(values.entryKey)
  return [
    ...(key === null ? [] : [key]),
    ...(number === null ? [] : [`nomor ${number.toUpperCase()}`]),
    keyOfRow(sheet, { ...values, entryKey: null }),
  ]
}

const saidOf = (value: unknown): string =>
  Array.isArray(value) ? [...value].sort().join(' ') : value === null || value === undefined ? '' : String(value)

const differing = (sheet: RegisterSheetKind, here: RowValues, there: RowValues): Sentence[] =>
  registerSheets[sheet]
    .filter(({ field }) => !notCompared.has(field) && saidOf(here[field]) !== saidOf(there[field]))
    .map(({ title }) => title)
