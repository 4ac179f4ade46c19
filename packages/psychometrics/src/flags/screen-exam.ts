import { analyseClasses, type ClassInput, type ClassSignals } from '../groups/analyse-classes.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import { kernelModel } from '../similarity/kernel-model.ts'
import { type OptionModel, orderByLevel } from '../similarity/option-model.ts'
import type { OmittedRule } from '../similarity/pair-items.ts'
import { pairRanges } from '../similarity/pair-ranges.ts'
import { type PairScreen, screenPairs } from '../similarity/screen-pairs.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { type SystemicReason, systemicSignal } from './systemic-signal.ts'

export const FLAGGED_UP_TO_Q = 0.05 // expected share of false flags among flagged pairs (Benjamini & Hochberg 1995)

export interface ScreenOptions {
  /** Pairs tested together: those of classes without a systemic signal, or all. */
  family?: 'clean' | 'all'
  rule?: OmittedRule
  estimate?: (table: ChoiceTable, population?: readonly number[]) => OptionModel
  /** Fit once more without the pupils of classes with a systemic signal. */
  isRefitted?: boolean
}

export interface ExamScreen {
  model: OptionModel
  signals: ClassSignals[]
  systemic: SystemicReason[][]
  pairs: PairScreen
  /** Adjusted p of the kept pairs. */
  q: Float64Array
  /** 1 for pupils in a flagged pair or in a class with a systemic signal. */
  involved: Uint8Array
  /** Largest change of a class's uniformity by the second fit; null without one. */
  largestShift: number | null
}

/** Signals of one exam in the order that keeps them apart: classes first, then pairs inside the classes without a systemic signal. */
export function screenExam(table: ChoiceTable, classes: ClassInput, options: ScreenOptions = {}): ExamScreen {
  const { family = 'clean', rule = 'skip', estimate = kernelModel, isRefitted = true } = options
  const first = look(table, classes, estimate(table))
  const isAnySystemic = first.systemic.some((reasons) => reasons.length > 0)
  const final =
    isRefitted && isAnySystemic ? look(table, classes, estimate(table, cleanPupils(classes, first.systemic))) : first
  const compared = family === 'all' ? classes.members : cleanMembers(classes, final.systemic)
  const pairs = screenPairs(table, final.model, pairRanges(orderByLevel(compared, final.model)), rule)
  const q = benjaminiHochberg(pairs.p, pairs.pairs)
  const involved = new Uint8Array(table.pupilCount)
  q.forEach((value, row) => {
    if (value > FLAGGED_UP_TO_Q) return
    involved[pairs.first[row] ?? 0] = 1
    involved[pairs.second[row] ?? 0] = 1
  })
  classes.members.forEach((members, place) => {
    if ((final.systemic[place] ?? []).length > 0) for (const pupil of members) involved[pupil] = 1
  })
  return { ...final, pairs, q, involved, largestShift: final === first ? null : shift(first.signals, final.signals) }
}

function look(table: ChoiceTable, classes: ClassInput, model: OptionModel) {
  const signals = analyseClasses(table, model, classes)
  return { model, signals, systemic: signals.map(systemicSignal) }
}

const cleanMembers = ({ members }: ClassInput, systemic: readonly SystemicReason[][]): Int32Array[] =>
  members.filter((_, place) => (systemic[place] ?? []).length === 0)

function cleanPupils(classes: ClassInput, systemic: readonly SystemicReason[][]): number[] {
  return cleanMembers(classes, systemic).flatMap((members) => [...members])
}

function shift(before: readonly ClassSignals[], after: readonly ClassSignals[]): number {
  return Math.max(...after.map(({ match }, place) => Math.abs(match.z - (before[place]?.match.z ?? 0))))
}
