import type { SimulatedItem } from './draw-items.ts'
import { type ExamForm, type ExamSubject, forms, ITEMS, letterOf, OPTIONS, placeOnForm, topicOf } from './exam-plan.ts'
import { misprintedKey } from './planted-exam-effects.ts'
import type { MarkedSheet } from './simulated-exam.ts'

const allOptions = Array.from({ length: OPTIONS }, (_, option) => letterOf(option)).join('')
const DOUBLE = '*'

const columnOf = (form: ExamForm, item: number): string => `b${placeOnForm(form, item) + 1}`

/** The key by form: where each item is printed, and its right letter, but for the one that was printed wrongly. */
export function* keyLines(subject: ExamSubject, items: readonly SimulatedItem[]): Generator<string> {
  yield 'paket,butir,kunci,pilihan,kolom,materi'
  for (const form of forms)
    for (const [item, { key }] of items.entries()) {
      const isWrong = misprintedKey.subject === subject && misprintedKey.item === item
      const letter = letterOf(isWrong ? (key + 1) % OPTIONS : key)
      yield `${form},${item + 1},${letter},${allOptions},${columnOf(form, item)},${topicOf(subject, item)}`
    }
}

/** A line for each pupil: where it sat and what it marked, in the order of its form. */
export function* answerLines(sheets: Iterable<MarkedSheet>, items: readonly SimulatedItem[]): Generator<string> {
  yield `npsn,nisn,rombel,paket,ruang,baris,kolom kursi,${items.map((_, at) => `b${at + 1}`).join(',')}`
  for (const { seated, answers, isDouble } of sheets) {
    const { pupil, className, form, room, row, column } = seated
    const marks = byPlace(form, (item) => {
      if (isDouble[item]) return DOUBLE
      const answer = answers[item] ?? null
      return answer === null ? '' : letterOf(answer)
    })
    yield [pupil.npsn, pupil.nisn, className, form, room, row, column, ...marks].join(',')
  }
}

/** Erasures that the scanner saw: item of form A, the letter under the erasure and the one that stands. */
export function* erasureLines(sheets: Iterable<MarkedSheet>): Generator<string> {
  yield 'nisn,butir,dari,ke'
  for (const { seated, answers, erased } of sheets)
    for (const [item, before] of erased.entries()) {
      const after = answers[item] ?? null
      if (before !== null && after !== null && before !== after)
        yield `${seated.pupil.nisn},${item + 1},${letterOf(before)},${letterOf(after)}`
    }
}

function byPlace(form: ExamForm, markOf: (item: number) => string): string[] {
  const marks: string[] = []
  for (let item = 0; item < ITEMS; item += 1) marks[placeOnForm(form, item)] = markOf(item)
  return marks
}
