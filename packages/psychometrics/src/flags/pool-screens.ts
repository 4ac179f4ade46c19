import type { ChoiceTable } from '../similarity/choice-table.ts'
import { type JoinedSubjects, joinSubjects } from '../similarity/join-subjects.ts'
import type { ClassScreen } from './screen-classes.ts'

export interface ScreenedSubject {
  table: ChoiceTable
  pupils: readonly string[]
  screen: ClassScreen
}

/**
 * Several subjects of the same pupils as one test of each pair, after the classes were screened in each: classes and their pupils are
 * those of the first subject; a class with a systemic signal in any of them is one of the pooled screen. No other subject gives the
 * first alone.
 */
export function poolScreens(
  first: ScreenedSubject,
  others: readonly ScreenedSubject[],
  members: readonly Int32Array[],
  family: 'clean' | 'all',
): { subjects: JoinedSubjects; screen: ClassScreen } {
  const subjects = joinSubjects(
    [first, ...others].map(({ table, pupils, screen }) => ({ table, pupils, model: screen.model })),
  )
  const systemic = first.screen.systemic.map((reasons, place) => [
    ...new Set([...reasons, ...others.flatMap(({ screen }) => screen.systemic[place] ?? [])]),
  ])
  const compared = family === 'all' ? [...members] : members.filter((_, place) => (systemic[place] ?? []).length === 0)
  return { subjects, screen: { ...first.screen, model: subjects.model, systemic, compared } }
}
