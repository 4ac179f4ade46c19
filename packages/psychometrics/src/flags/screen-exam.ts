import type { ClassInput } from '../groups/analyse-classes.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import { orderByLevel } from '../similarity/option-model.ts'
import type { OmittedRule } from '../similarity/pair-items.ts'
import { pairRanges } from '../similarity/pair-ranges.ts'
import { type PairRange, type PairScreen, screenPairs } from '../similarity/screen-pairs.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { type ClassScreen, type ClassScreenOptions, screenClasses } from './screen-classes.ts'

export const FLAGGED_UP_TO_Q = 0.05 // expected share of false flags among flagged pairs (Benjamini & Hochberg 1995)

export interface ScreenOptions extends ClassScreenOptions {
  rule?: OmittedRule
}

export interface ExamScreen extends ClassScreen {
  pairs: PairScreen
  /** Adjusted p of the kept pairs. */
  q: Float64Array
  /** 1 for pupils in a flagged pair or in a class with a systemic signal. */
  involved: Uint8Array
}

/** Signals of one exam in the order that keeps them apart: classes first, then pairs inside the classes without a systemic signal. */
export function screenExam(table: ChoiceTable, classes: ClassInput, options: ScreenOptions = {}): ExamScreen {
  const screen = screenClasses(table, classes, options)
  return flagPairs(classes, screen, screenPairs(table, screen.model, comparedRanges(screen), options.rule))
}

/** The pairs to compare after the classes were screened. */
export const comparedRanges = ({ compared, model }: ClassScreen): PairRange[] =>
  pairRanges(orderByLevel(compared, model))

/** Who is involved: pupils of flagged pairs, and of classes with a systemic signal. */
export function flagPairs({ members }: ClassInput, screen: ClassScreen, pairs: PairScreen): ExamScreen {
  const q = benjaminiHochberg(pairs.p, pairs.pairs)
  const involved = new Uint8Array(screen.model.levelOf.length)
  q.forEach((value, row) => {
    if (value > FLAGGED_UP_TO_Q) return
    involved[pairs.first[row] ?? 0] = 1
    involved[pairs.second[row] ?? 0] = 1
  })
  members.forEach((pupils, place) => {
    if ((screen.systemic[place] ?? []).length > 0) for (const pupil of pupils) involved[pupil] = 1
  })
  return { ...screen, pairs, q, involved }
}
