import {
  bothWaysP,
  type Evidence,
  evidenceLevel,
  FLAGGED_UP_TO_Q,
  LEVEL_OF_A_CASE,
  MEASURES,
  type Pair,
  pairRows,
  type Row,
} from '@pantau/psychometrics'
import type { FlagEntry, Measure, PairRow } from './findings.ts'
import type { LoadedIncident } from './loaded-exam.ts'
import { areNeighbours } from './neighbours.ts'
import type { ExamClass, ScreenedExam, ScreenedSubject } from './screen-loaded.ts'
import { hasIncident } from './tell-classes.ts'

const OWN_P = 0.001 // of a subject by itself, as SIFT flags (z 3.09), to count as a second subject

interface Kept {
  readonly firstId: number
  readonly secondId: number
  readonly class: ExamClass
  readonly p: number
  readonly q: number
  readonly values: readonly number[]
}

export interface ToldPairs {
  readonly rows: readonly PairRow[]
  readonly flags: readonly FlagEntry[]
  readonly flaggedPupils: ReadonlySet<number>
}

/** The kept pairs, least p first, and the flags among them with what their level rests on. */
export function tellPairs(exam: ScreenedExam, incidents: readonly LoadedIncident[]): ToldPairs {
  const kept = listKept(exam)
  const tests = exam.pooled?.screen.pairs.pairs ?? 0
  const flagged = kept.filter(({ q }) => q <= FLAGGED_UP_TO_Q)
  return {
    rows: kept.map(({ firstId, secondId, p, q, values, class: { schoolCode, className } }) => ({
      ...{ schoolCode, className, firstId, secondId, p, q },
      body: Object.fromEntries(MEASURES.map((measure, at) => [measure, values[at] ?? null])),
    })),
    flags: flagged.map((pair, at) => flagOf(exam, pair, { rank: at + 1, tests, incidents })),
    flaggedPupils: new Set(flagged.flatMap(({ firstId, secondId }) => [firstId, secondId])),
  }
}

function listKept({ pooled, classes }: ScreenedExam): Kept[] {
  if (pooled === null) return []
  const { pairs, q } = pooled.screen
  const classOf = new Map(classes.flatMap((each) => each.pupilIds.map((id) => [id, each] as const)))
  const idOf = (place: number | undefined) => pooled.pupilIds[place ?? -1] ?? 0
  const rows = [...pairs.p.keys()].flatMap((row): Kept[] => {
    const [one, two] = [idOf(pairs.first[row]), idOf(pairs.second[row])]
    const found = classOf.get(one)
    const values = [...pairs.measures.subarray(row * MEASURES.length, (row + 1) * MEASURES.length)]
    if (found === undefined) return []
    return [{ firstId: one, secondId: two, class: found, p: pairs.p[row] ?? 1, q: q[row] ?? 1, values }]
  })
  return rows.sort((a, b) => a.p - b.p || a.firstId - b.firstId || a.secondId - b.secondId)
}

interface FlagContext {
  readonly rank: number
  readonly tests: number
  readonly incidents: readonly LoadedIncident[]
}

function flagOf(exam: ScreenedExam, pair: Kept, { rank, tests, incidents }: FlagContext): FlagEntry {
  const { firstId, secondId, p, q } = pair
  const own = exam.subjects.flatMap((screened) => measureIn(screened, firstId, secondId))
  const evidence: Evidence[] = [{ kind: 'PAIR', subject: '' }]
  const bySubject = own.filter(({ ownP }) => ownP < OWN_P)
  if (bySubject.length > 1) evidence.push(...bySubject.map(({ subject }): Evidence => ({ kind: 'PAIR', subject })))
  if (own.some(({ neighbours }) => neighbours)) evidence.push({ kind: 'SEATS', subject: '' })
  const subjects = exam.subjects.map((screened) => ({ screened }))
  const isCase = evidenceLevel(evidence) >= LEVEL_OF_A_CASE
  if (isCase && hasIncident({ ...pair.class, pupilIds: [firstId, secondId] }, subjects, incidents))
    evidence.push({ kind: 'INCIDENT', subject: '' })
  const pooled = pair.values
  const z = Math.max(pooled[MEASURES.indexOf('omegaFirst')] ?? 0, pooled[MEASURES.indexOf('omegaSecond')] ?? 0)
  const whole: Measure = { ...blank, measure: 'omega', observed: pooled[0] ?? null, z, p }
  return {
    ...{ key: `PAIR|${firstId}|${secondId}`, kind: 'PAIR', firstId, secondId, rank, p, q },
    ...{ schoolCode: pair.class.schoolCode, className: pair.class.className },
    ...{ level: evidenceLevel(evidence), evidence },
    body: {
      reasons: [],
      bonferroni: Math.min(1, p * tests),
      measures: [...(exam.subjects.length > 1 ? [whole] : []), ...own.flatMap(({ measures }) => measures)],
      blocks: [],
    },
  }
}

const blank = { subject: null, observed: null, expected: null, sd: null, z: null, p: null, limit: null }

/** A pair by the answers to one subject, the likelier copier against the source. */
function measureIn(screened: ScreenedSubject, firstId: number, secondId: number) {
  const { built, model } = screened
  const { placeOf, sheetAt, table, matrix } = built
  const [first, second] = [placeOf.get(firstId), placeOf.get(secondId)]
  if (first === undefined || second === undefined) return []
  const pairs: Pair[] = [
    { copier: first, source: second },
    { copier: second, source: first },
  ]
  const rows = pairRows(table, model, matrix.pupils, pairs, { indices: ['omega', 'similarity', 'gbt', 'wrong_match'] })
  const [row] = rows.toSorted((a, b) => numberOf(b, 'omega') - numberOf(a, 'omega'))
  if (row === undefined) return []
  const ownP = bothWaysP(numberOf(row, 'omega'))
  const subject = built.subject.name
  const about = { ...blank, subject }
  const measures: Measure[] = [
    {
      ...{ ...about, measure: 'omega', observed: numberOf(row, 'match'), expected: numberOf(row, 'expected_match') },
      ...{ sd: numberOf(row, 'sd_match'), z: numberOf(row, 'omega'), p: ownP },
    },
    { ...about, measure: 'similarity_z', z: numberOf(row, 'similarity_z_symmetric') },
    { ...about, measure: 'gbt', observed: numberOf(row, 'match'), p: numberOf(row, 'gbt_p') },
    {
      ...{ ...about, measure: 'wrong_match', observed: numberOf(row, 'wrong_match') },
      ...{ expected: numberOf(row, 'wrong_match_expected'), z: numberOf(row, 'wrong_match_z') },
      p: numberOf(row, 'wrong_match_p'),
    },
  ]
  return [{ subject, ownP, measures, neighbours: areNeighbours(sheetAt[first], sheetAt[second]) }]
}

const numberOf = (row: Row, column: string): number => Number(row[column] ?? 0)
