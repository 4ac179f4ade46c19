import { type ExamScreen, MEASURES, type Pair, pairRows, type Row } from '@pantau/psychometrics'
import type { PooledSubjects } from './pool-subjects.ts'
import type { ClassIntake } from './read-classes.ts'
import type { SignOptions } from './sign-options.ts'

const [FIRST, SECOND] = [MEASURES.indexOf('omegaFirst'), MEASURES.indexOf('omegaSecond')]

/** The kept pairs, least p first, the likelier copier named; with p for both directions and its place in the whole family. */
export function rowsOfKeptPairs(
  { table, pupils }: PooledSubjects,
  { names, input }: ClassIntake,
  { model, pairs, q }: ExamScreen,
  { omitted, indices }: SignOptions,
): Row[] {
  const order = [...pairs.p.keys()].sort((a, b) => (pairs.p[a] ?? 0) - (pairs.p[b] ?? 0) || a - b)
  const measure = (row: number, column: number) => pairs.measures[row * MEASURES.length + column] ?? 0
  const named = order.map((row): Pair => {
    const [first, second] = [pairs.first[row] ?? 0, pairs.second[row] ?? 0]
    const isFirst = measure(row, FIRST) >= measure(row, SECOND)
    return isFirst ? { copier: first, source: second } : { copier: second, source: first }
  })
  const classOf = new Map(input.members.flatMap((members, place) => [...members].map((pupil) => [pupil, place])))
  const rows = pairRows(table, model, pupils, named, { rule: omitted, indices })
  return rows.map((row, place) => {
    const kept = order[place] ?? 0
    return {
      ...row,
      class_id: names[classOf.get(named[place]?.copier ?? -1) ?? -1] ?? '',
      p_two_directions: pairs.p[kept] ?? 1,
      q_bh: q[kept] ?? 1,
      p_bonferroni: Math.min(1, (pairs.p[kept] ?? 1) * pairs.pairs),
    }
  })
}
