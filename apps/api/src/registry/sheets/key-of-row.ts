import { createHash } from 'node:crypto'
import type { RegisterSheetKind } from './register-sheet.ts'
import type { RowValues } from './take-row.ts'

/** By what a record of a register kept by hand is known again. */
const identities: Readonly<Record<RegisterSheetKind, readonly string[]>> = {
  CADRES: ['number', 'name', 'villageCode', 'rw', 'rt'],
  PREGNANCIES: ['number', 'name', 'bornOn', 'nik', 'phone', 'villageCode', 'registeredOn', 'isSomeoneElse'],
  ASSIGNMENTS: ['number', 'cadreNumber', 'fromOn'],
  ANTENATAL: ['number', 'on', 'provider'],
  DELIVERIES: ['number'],
  POSTPARTUM: ['number', 'on', 'provider'],
  NEONATAL: ['number', 'ordinal', 'on', 'provider'],
  REFERRALS: ['number', 'ordinal', 'detectedAt', 'reason'],
  DEATHS: ['number', 'ordinal', 'kind'],
  SHEETS: ['number', 'form', 'ordinal', 'column', 'happenedAt'],
  SIGNS: ['number', 'form', 'ordinal', 'detectedAt'],
}

/** The key that a row carries, else one made of what identifies it, so that a sheet without keys is also taken once. */
export function keyOfRow(sheet: RegisterSheetKind, values: RowValues): string {
  if (typeof values.entryKey === 'string') return values.entryKey
  const identity = identities[sheet].map((name) => values[name] ?? null)
  return `lembar-${createHash('sha256')
    .update(JSON.stringify([sheet, ...identity]))
    .digest('hex')
    .slice(0, 32)}`
}
