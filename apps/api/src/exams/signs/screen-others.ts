import {
  type ClassScreenOptions,
  type Evidence,
  listClassEvidence,
  type ResponseMatrix,
  type ScreenedSubject,
  screenClasses,
} from '@pantau/psychometrics'
import type { SignModel } from './find-model.ts'

/** Another subject of the same pupils, its answers read already. */
export interface OtherSubject {
  name: string
  matrix: ResponseMatrix
}

export interface ScreenedOther extends ScreenedSubject {
  name: string
}

/** The classes of the first sheet screened by the answers of another subject; pupils who missed it are left out there. */
export function screenOther(
  { name, matrix }: OtherSubject,
  { table, estimate }: SignModel,
  pupils: readonly string[],
  members: readonly Int32Array[],
  options: ClassScreenOptions,
): ScreenedOther {
  const placeOf = new Map(matrix.pupils.map((pupil, place) => [pupil, place]))
  const own = members.map((pupilsOfClass) =>
    Int32Array.from([...pupilsOfClass].flatMap((pupil) => placeOf.get(pupils[pupil] ?? '') ?? [])),
  )
  return {
    name,
    table,
    pupils: matrix.pupils,
    screen: screenClasses(table, { members: own }, { ...options, estimate }),
  }
}

/** What the other subjects say of the class at a place. */
export function evidenceOfOthers(others: readonly ScreenedOther[], place: number): Evidence[] {
  return others.flatMap(({ name, screen }) =>
    listClassEvidence(screen.first.signals[place] ?? { gains: null }, screen.systemic[place] ?? [], { subject: name }),
  )
}
