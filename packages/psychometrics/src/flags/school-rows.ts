import type { Row } from '../exam/exam-tables.ts'
import { integrityIndex } from './integrity-index.ts'
import { type ExamScreen, FLAGGED_UP_TO_Q } from './screen-exam.ts'

export interface NamedSchool {
  name: string
  pupils: Int32Array
}

/** The integrity index of schools as rows: who is in a flagged pair, in a class with a systemic signal, in either; the index and its interval. */
export function schoolRows(schools: readonly NamedSchool[], members: readonly Int32Array[], screen: ExamScreen): Row[] {
  const paired = inFlaggedPair(screen)
  const systemic = new Set(
    members.flatMap((pupils, place) => ((screen.systemic[place] ?? []).length > 0 ? [...pupils] : [])),
  )
  const counted = schools.map(({ name, pupils }) => {
    const count = (isIn: (pupil: number) => boolean) => pupils.reduce((sum, pupil) => sum + Number(isIn(pupil)), 0)
    return {
      school_id: name,
      students: pupils.length,
      in_flagged_pair: count((pupil) => paired.has(pupil)),
      in_systemic_class: count((pupil) => systemic.has(pupil)),
      in_either: count((pupil) => screen.involved[pupil] === 1),
    }
  })
  const indices = integrityIndex(counted.map(({ students, in_either }) => ({ pupils: students, involved: in_either })))
  return counted.map((row, place) => {
    const found = indices[place]
    return {
      ...row,
      index: found?.index ?? null,
      index_lo95: found?.interval.lower ?? null,
      index_hi95: found?.interval.upper ?? null,
      index_shrunk: found?.shrunken ?? null,
      category: found?.category ?? null,
    }
  })
}

function inFlaggedPair({ pairs, q }: ExamScreen): Set<number> {
  const flagged = [...q.keys()].filter((row) => (q[row] ?? 1) <= FLAGGED_UP_TO_Q)
  return new Set(flagged.flatMap((row) => [pairs.first[row] ?? -1, pairs.second[row] ?? -1]))
}
