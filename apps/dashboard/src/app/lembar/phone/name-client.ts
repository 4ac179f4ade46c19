import type { cadreSheet } from '../../../i18n/id/cadre-sheet.ts'
import { daysBetween } from './calendar.ts'
import type { ColumnKey } from './letters.ts'
import type { Client } from './phone-data.ts'

type Said = typeof cadreSheet

export const nameClient = (client: Client | undefined, said: Said): string =>
  client === undefined ? said.letters.unknownSheet : (client.name ?? said.home.unnamed(client.number))

/** "hamil 34 minggu", "nifas hari 9". */
export function sayPhase(client: Client, today: string, said: Said): string {
  if (client.endedOn !== null) return said.home.afterBirth(String(daysBetween(client.endedOn, today)))
  if (client.startedOn === null) return said.home.pregnantUnknown
  return said.home.pregnant(String(Math.floor(daysBetween(client.startedOn, today) / 7)))
}

/** "Minggu ke-34", "Bayi hari ke-3, bayi ke-2". */
export function sayColumn({ form, column, ordinal }: ColumnKey, said: Said, hasSeveral: boolean): string {
  const named = said.column[form](String(column))
  return ordinal !== null && hasSeveral ? `${named}, ${said.column.child(String(ordinal))}` : named
}
