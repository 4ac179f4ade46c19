import type { NamedSchool, ResponseMatrix } from '@pantau/psychometrics'
import { membersByGroup } from '@pantau/psychometrics'
import { isItem } from './pupil-numbers.ts'

/** The schools of a column of the answer sheet with their pupils; those without a name are left out. */
export function readSchools({ groups }: ResponseMatrix, column: string): NamedSchool[] {
  const group = groups.find((candidate) => candidate.column === column)
  if (!group) throw isItem(column)
  const members = membersByGroup(group.of, group.names.length)
  return group.names.flatMap((name, place) => {
    const pupils = members[place] ?? new Int32Array(0)
    return name.trim() === '' || pupils.length === 0 ? [] : [{ name, pupils }]
  })
}
