import { analyseClasses, type ClassInput, type ClassSignals } from '../groups/analyse-classes.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import { kernelModel } from '../similarity/kernel-model.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import { type SystemicReason, systemicSignal } from './systemic-signal.ts'

export interface ClassScreenOptions {
  /** Pairs tested together: those of classes without a systemic signal, or all. */
  family?: 'clean' | 'all'
  estimate?: (table: ChoiceTable, population?: readonly number[]) => OptionModel
  /** Fit once more without the pupils of classes with a systemic signal. */
  isRefitted?: boolean
}

/** What a model says of the classes. */
export interface ClassLook {
  model: OptionModel
  signals: ClassSignals[]
  systemic: SystemicReason[][]
}

export interface ClassScreen extends ClassLook {
  /** By the model of all pupils, before classes with a systemic signal were left out. */
  first: ClassLook
  /** Members of the classes whose pairs are to be compared. */
  compared: Int32Array[]
  /** Largest change of a class's uniformity by the second fit; null without one. */
  largestShift: number | null
}

/** Class signals by a model of all pupils, then by one of the pupils of classes without a systemic signal. */
export function screenClasses(table: ChoiceTable, classes: ClassInput, options: ClassScreenOptions = {}): ClassScreen {
  const { family = 'clean', estimate = kernelModel, isRefitted = true } = options
  const first = look(table, classes, estimate(table))
  const isAnySystemic = first.systemic.some((reasons) => reasons.length > 0)
  const final =
    isRefitted && isAnySystemic
      ? look(table, classes, estimate(table, pupilsOf(cleanMembers(classes, first.systemic))))
      : first
  return {
    ...final,
    first,
    compared: family === 'all' ? [...classes.members] : cleanMembers(classes, final.systemic),
    largestShift: final === first ? null : shift(first.signals, final.signals),
  }
}

/** Groups too large to be classes, taken as they are: all their pairs are compared. */
export function unscreenedClasses(model: OptionModel, members: readonly Int32Array[]): ClassScreen {
  const look = { model, signals: [], systemic: [] }
  return { ...look, first: look, compared: [...members], largestShift: null }
}

function look(table: ChoiceTable, classes: ClassInput, model: OptionModel): ClassLook {
  const signals = analyseClasses(table, model, classes)
  return { model, signals, systemic: signals.map(systemicSignal) }
}

const cleanMembers = ({ members }: ClassInput, systemic: readonly SystemicReason[][]): Int32Array[] =>
  members.filter((_, place) => (systemic[place] ?? []).length === 0)

const pupilsOf = (members: readonly Int32Array[]): number[] => members.flatMap((pupils) => [...pupils])

function shift(before: readonly ClassSignals[], after: readonly ClassSignals[]): number {
  return Math.max(...after.map(({ match }, place) => Math.abs(match.z - (before[place]?.match.z ?? 0))))
}
