import type postgres from 'postgres'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { ConflictCode } from '../planning/list-conflicts.ts'
import { scoreLevels } from './score-levels.ts'

export const scoreParts = ['EXAMINER', 'SECOND', 'CLASS_TEACHER'] as const

export type ScorePart = (typeof scoreParts)[number]

export interface ScoreEntry {
  /** Chosen by the sender: the same score sent again stands once. */
  readonly clientId: string
  readonly assignmentId: number
  readonly pupilNumber: string
  readonly part: ScorePart
  readonly levels: readonly number[]
  readonly onDay: string
  /** By the telephone's clock. */
  readonly recordedAt: string
}

export const scoreRefusals = [
  'NOT_YOURS',
  'SIGNED',
  'NOT_IN_CLASS',
  'NOT_IN_SAMPLE',
  'OUTSIDE_SESSION',
  'WRONG_LEVELS',
] as const

export type ScoreRefusal = (typeof scoreRefusals)[number]

/** Under which a score stands, but not as an independent one. */
export type RaterConflict = Extract<ConflictCode, 'OWN_TEACHER' | 'RELATIVE'>

export interface ScoreResult {
  readonly clientId: string
  readonly refusal: ScoreRefusal | null
  readonly conflict: RaterConflict | null
}

/** What is checked of an entry, as the rater may see it. */
interface Place {
  readonly schoolCode: string
  readonly raterId: number | null
  readonly myId: number | null
  readonly isSigned: boolean
  readonly pupilId: number | null
  readonly isSampled: boolean
  /** By the class as it stands: she may have taken it over since the plan. */
  readonly isOwnTeacher: boolean
  readonly isRelated: boolean
  readonly fromOn: string
  readonly toOn: string
  readonly levelCounts: readonly number[]
}

/**
 * Takes each score that its rater may give; the others come back with what is wrong. Until she signs, the newest stands. The
 * rule is checked again: what her own teacher or a relative gave a child stands, is told so, and counts as not independent.
 */
export const submitScores = (asker: SchoolAsker, entries: readonly ScoreEntry[]): Promise<ScoreResult[]> =>
  withSchools(asker, 'read write', async (tx) => {
    const results: ScoreResult[] = []
    for (const entry of entries)
      results.push({ clientId: entry.clientId, ...(await submitScore(tx, asker.scope.regencyCode, entry)) })
    return results
  })

async function submitScore(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entry: ScoreEntry,
): Promise<Omit<ScoreResult, 'clientId'>> {
  const place = await findPlace(tx, entry)
  const refusal = await takeScore(tx, regencyCode, entry, place)
  return { refusal, conflict: refusal === null && place !== undefined ? judgeRater(entry, place) : null }
}

function judgeRater({ part }: ScoreEntry, { isOwnTeacher, isRelated }: Place): RaterConflict | null {
  if (part === 'CLASS_TEACHER') return null
  return isOwnTeacher ? 'OWN_TEACHER' : isRelated ? 'RELATIVE' : null
}

async function takeScore(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entry: ScoreEntry,
  place: Place | undefined,
): Promise<ScoreRefusal | null> {
  if (place === undefined || place.myId === null || place.raterId !== place.myId) return 'NOT_YOURS'
  const entryKey = `${place.myId} ${entry.clientId}`
  const known = await tx`select from tkd_scores where regency_code = ${regencyCode} and entry_key = ${entryKey}`
  if (known.length > 0) return null
  const refusal = refuse(entry, place)
  if (refusal !== null) return refusal
  const score = scoreLevels(entry.levels, place.levelCounts)
  if (score === null || place.pupilId === null) return 'WRONG_LEVELS'
  await tx`
    insert into tkd_scores (regency_code, entry_key, assignment_id, school_code, pupil_id, part, rater_id, levels, score,
      on_day, recorded_at)
    values (${regencyCode}, ${entryKey}, ${entry.assignmentId}, ${place.schoolCode}, ${place.pupilId}, ${entry.part},
      ${place.myId}, ${[...entry.levels]}, ${score}, ${entry.onDay}, ${entry.recordedAt})
    on conflict (assignment_id, part, pupil_id) do update set entry_key = excluded.entry_key, levels = excluded.levels,
      score = excluded.score, on_day = excluded.on_day, rater_id = excluded.rater_id, recorded_at = excluded.recorded_at,
      received_at = now()
    where tkd_scores.recorded_at <= excluded.recorded_at`
  return null
}

function refuse({ part, onDay }: ScoreEntry, place: Place): ScoreRefusal | null {
  if (place.isSigned) return 'SIGNED'
  if (place.pupilId === null) return 'NOT_IN_CLASS'
  if (part === 'SECOND' && !place.isSampled) return 'NOT_IN_SAMPLE'
  return onDay < place.fromOn || onDay > place.toOn ? 'OUTSIDE_SESSION' : null
}

async function findPlace(
  tx: postgres.TransactionSql,
  { assignmentId, pupilNumber, part }: ScoreEntry,
): Promise<Place | undefined> {
  const [place] = await tx<Place[]>`
    select a.school_code as "schoolCode", registry_setting('teacher')::integer as "myId", p.id as "pupilId",
      case ${part} when 'EXAMINER' then a.examiner_id when 'SECOND' then a.second_rater_id else a.teacher_id end as "raterId",
      s.from_on::text as "fromOn", s.to_on::text as "toOn",
      exists (select from tkd_signatures g where g.assignment_id = a.id and g.part = ${part}) as "isSigned",
      exists (select from tkd_samples d where d.assignment_id = a.id and d.pupil_id = p.id) as "isSampled",
      exists (select from school_classes c where c.id = a.class_id
        and registry_setting('teacher')::integer in (c.teacher_id, a.teacher_id)) as "isOwnTeacher",
      exists (select from teacher_relatives r where r.pupil_id = p.id
        and r.teacher_id = registry_setting('teacher')::integer) as "isRelated",
      array(select cardinality(i.descriptors) from tkd_items i
        where i.test_id = s.test_id and i.grade = a.grade and i.area = a.area order by i.position) as "levelCounts"
    from tkd_assignments a join tkd_sessions s on s.id = a.session_id
    left join (pupils p join enrolments e on e.pupil_id = p.id)
      on p.number = ${pupilNumber} and e.class_id = a.class_id and e.grade = a.grade
    where a.id = ${assignmentId}`
  return place
}
