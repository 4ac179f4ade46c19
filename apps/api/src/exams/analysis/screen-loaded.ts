import {
  type ClassScreen,
  comparedRanges,
  type ExamScreen,
  flagPairs,
  joinSubjects,
  kernelModel,
  LEAST_PUPILS,
  type OptionModel,
  screenClasses,
  unscreenedClasses,
} from '@pantau/psychometrics'
import { comparePairs, type WorkOptions } from '../signs/compare-pairs.ts'
import type { BuiltSubject } from './build-subject.ts'
import type { LoadedPupil } from './loaded-exam.ts'

export interface ExamClass {
  readonly schoolCode: string
  readonly className: string
  readonly pupilIds: readonly number[]
}

type Reasons = ClassScreen['systemic'][number]

/** Classes screened by the answers to one subject; those of fewer pupils there than a class needs are left out. */
export interface ScreenedSubject {
  readonly built: BuiltSubject
  readonly screen: ClassScreen | null
  readonly model: OptionModel
  /** Place of a class among the screened ones; undefined where it is not. */
  readonly placeOfClass: ReadonlyMap<number, number>
  readonly members: readonly Int32Array[]
}

export interface ScreenedExam {
  readonly classes: readonly ExamClass[]
  readonly subjects: readonly ScreenedSubject[]
  /** Why each class stands apart, in any subject. */
  readonly reasons: readonly Reasons[]
  /** Pairs over all subjects; null where similarity is not judged. */
  readonly pooled: { readonly screen: ExamScreen; readonly pupilIds: readonly number[] } | null
}

export const listClasses = (pupils: readonly LoadedPupil[]): ExamClass[] => {
  const classes = new Map<string, { schoolCode: string; className: string; pupilIds: number[] }>()
  for (const { id, schoolCode, className } of pupils) {
    const name = JSON.stringify([schoolCode, className])
    const known = classes.get(name)
    if (known) known.pupilIds.push(id)
    else classes.set(name, { schoolCode, className, pupilIds: [id] })
  }
  return [...classes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

/** The classes of an exam by the answers to one subject. */
export function screenSubject(built: BuiltSubject, classes: readonly ExamClass[]): ScreenedSubject {
  const members = classes.map(({ pupilIds }) => Int32Array.from(pupilIds.flatMap((id) => built.placeOf.get(id) ?? [])))
  const judged = members.flatMap((places, at) => (places.length >= LEAST_PUPILS ? [at] : []))
  const placeOfClass = new Map(judged.map((at, place) => [at, place]))
  if (judged.length === 0) return { built, screen: null, model: kernelModel(built.table), placeOfClass, members }
  const input = {
    members: judged.flatMap((at) => members[at] ?? []),
    ...(built.erasures && { erasures: built.erasures }),
  }
  const screen = screenClasses(built.table, input)
  return { built, screen, model: screen.model, placeOfClass, members }
}

/** Pairs inside the classes that stand apart in no subject, all subjects of a pair together. */
export async function screenPairsOf(
  classes: readonly ExamClass[],
  subjects: readonly ScreenedSubject[],
  work: WorkOptions,
): Promise<ScreenedExam> {
  const reasons = classes.map((_, at) => [...new Set(subjects.flatMap((subject) => reasonsIn(subject, at)))])
  const { table, model, pupilIds } = join(subjects)
  const placeOf = new Map(pupilIds.map((id, place) => [id, place]))
  const members = classes.map((each) => Int32Array.from(each.pupilIds.flatMap((id) => placeOf.get(id) ?? [])))
  const compared = members.filter((places, at) => places.length > 1 && reasons[at]?.length === 0)
  const whole = { ...unscreenedClasses(model, compared), systemic: reasons }
  const pairs = await comparePairs({ table, model, ranges: comparedRanges(whole), rule: 'skip' }, work)
  return { classes, subjects, reasons, pooled: { screen: flagPairs({ members }, whole, pairs), pupilIds } }
}

export const reasonsIn = ({ screen, placeOfClass }: ScreenedSubject, at: number): Reasons =>
  screen?.systemic[placeOfClass.get(at) ?? -1] ?? []

function join(subjects: readonly ScreenedSubject[]) {
  const [first] = subjects
  if (first !== undefined && subjects.length === 1)
    return { table: first.built.table, model: first.model, pupilIds: first.built.pupilIds }
  const joined = joinSubjects(
    subjects.map(({ built, model }) => ({ table: built.table, model, pupils: built.matrix.pupils })),
  )
  return { table: joined.table, model: joined.model, pupilIds: joined.pupils.map(Number) }
}
