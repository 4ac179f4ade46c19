import type { SimulatedItem } from './draw-items.ts'
import {
  type ExamForm,
  type ExamSubject,
  forms,
  ITEMS,
  letterOf,
  nameItem,
  OPTIONS,
  placeOnForm,
  topicOf,
} from './exam-plan.ts'
import type { MarkedSheet } from './marked-sheet.ts'
import { misprintedKey } from './planted-exam-effects.ts'

/** An item as it is printed on a form, in the order printed. */
export interface PrintedItem {
  readonly form: ExamForm
  readonly item: string
  readonly key: string
  readonly options: string
  readonly topic: string
}

const allOptions = Array.from({ length: OPTIONS }, (_, option) => letterOf(option)).join('')
const DOUBLE = '*'

/** The right option of each item as the key says it, but for the one that was printed wrongly. */
const printedKeys = (subject: ExamSubject, items: readonly SimulatedItem[]): number[] =>
  items.map(({ key }, item) => {
    const isWrong = misprintedKey.subject === subject && misprintedKey.item === item
    return isWrong ? (key + 1) % OPTIONS : key
  })

export function printKey(subject: ExamSubject, items: readonly SimulatedItem[]): PrintedItem[] {
  const entries = printedKeys(subject, items).map((key, item) => ({
    item: nameItem(subject, item),
    key: letterOf(key),
    options: allOptions,
    topic: topicOf(subject, item),
  }))
  return forms.flatMap((form) =>
    inPrint(form, (item) => entries.slice(item, item + 1))
      .flat()
      .map((entry) => ({ form, ...entry })),
  )
}

/** A line for each pupil: where it sat, what it marked, and what the scanner saw rubbed out, in the order of its form. */
export function* answerLines(
  sheets: Iterable<MarkedSheet>,
  subject: ExamSubject,
  items: readonly SimulatedItem[],
): Generator<string> {
  const keys = printedKeys(subject, items)
  const numbers = items.map((_, at) => at + 1)
  yield `NISN,Nama,NPSN,Rombel,Paket,Ruang,Baris,Kolom,${numbers.join(',')},Penghapusan`
  for (const sheet of sheets) {
    const { pupil, className, form, room, row, column } = sheet.seated
    const marks = inPrint(form, (item) => markOf(sheet, item))
    const erasures = inPrint(form, (item) => erasureOf(sheet, item, keys[item] ?? 0))
    yield [pupil.nisn, pupil.name, pupil.npsn, className, form, room, row, column, ...marks, erasures.join('')].join(
      ',',
    )
  }
}

function markOf({ answers, isDouble }: MarkedSheet, item: number): string {
  if (isDouble[item]) return DOUBLE
  const answer = answers[item] ?? null
  return answer === null ? '' : letterOf(answer)
}

/** 0 none, 1 wrong to wrong, 2 wrong to right, 3 right to wrong. */
function erasureOf({ answers, erased }: MarkedSheet, item: number, key: number): number {
  const [before, after] = [erased[item] ?? null, answers[item] ?? null]
  if (before === null || after === null || before === after) return 0
  if (before === key) return 3
  return after === key ? 2 : 1
}

function inPrint<Told>(form: ExamForm, tell: (item: number) => Told): Told[] {
  const told: Told[] = []
  for (let item = 0; item < ITEMS; item += 1) told[placeOnForm(form, item)] = tell(item)
  return told
}
