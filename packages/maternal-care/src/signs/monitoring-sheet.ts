import type { Wording } from '../wording.ts'

/** The four watches over one client: hamil, bersalin, nifas, bayi baru lahir. */
export type WatchPhase = 'PREGNANCY' | 'CHILDBIRTH' | 'POSTPARTUM' | 'NEWBORN'

/** A form of the sheet: one for each watch, and the birth plan (P4K). */
export type SheetForm = WatchPhase | 'BIRTH_PLAN'

export interface SheetItem {
  code: string
  kind: 'SERVICE' | 'SIGN' | 'PLAN'
  /** As lists and charts name it. */
  label: Wording
  /** As a cadre asks it. */
  question: Wording
  /** A word of help beneath the question. */
  help: Wording | null
  /** The most that a number may be; null where the answer is yes, no or not known. */
  most: number | null
  /** Asked from this column on; null from the first. */
  fromColumn: number | null
}

/**
 * One version of a monitoring sheet. A column is a completed week of gestation (WEEK), a day after birth with the day of
 * birth 0 (DAY), or the single column of a sheet filled once (ONCE).
 */
export interface MonitoringSheet {
  form: SheetForm
  version: number
  title: Wording
  unit: 'WEEK' | 'DAY' | 'ONCE'
  firstColumn: number
  lastColumn: number
  items: readonly SheetItem[]
  /** What to do on any sign. */
  advice: Wording
}

type Words = readonly [label: string, question: string, help?: string]

function item(kind: SheetItem['kind'], code: string, id: Words, en: Words): SheetItem {
  const help = id[2] === undefined || en[2] === undefined ? null : { id: id[2], en: en[2] }
  const [label, question] = [
    { id: id[0], en: en[0] },
    { id: id[1], en: en[1] },
  ]
  return { code, kind, label, question, help, most: null, fromColumn: null }
}

export const sign = (code: string, id: Words, en: Words, fromColumn: number | null = null): SheetItem => ({
  ...item('SIGN', code, id, en),
  fromColumn,
})

export const service = (code: string, id: Words, en: Words, most: number | null = null): SheetItem => ({
  ...item('SERVICE', code, id, en),
  most,
})

export const plan = (code: string, id: Words, en: Words): SheetItem => item('PLAN', code, id, en)
