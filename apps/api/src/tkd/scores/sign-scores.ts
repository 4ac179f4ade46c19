import { badInput, forbidden } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { keepResults } from '../watch/keep-results.ts'
import type { ScorePart } from './submit-scores.ts'

export interface Signature {
  readonly assignmentId: number
  readonly part: ScorePart
  readonly signedAt: string
  readonly scored: number
  /** Children of the class, or of the sample, without a score: absent on all days. */
  readonly missing: number
}

/**
 * A rater says that her scores are hers and complete; from then on they stand. Signed again it is the same signature. What
 * the session shows is measured anew where it is due.
 */
export async function signScores(asker: SchoolAsker, assignmentId: number, part: ScorePart): Promise<Signature> {
  const { sessionId, ...signature } = await writeSignature(asker, assignmentId, part)
  await keepResults(asker, sessionId)
  return signature
}

interface Place {
  readonly sessionId: number
  readonly schoolCode: string
  readonly myId: number | null
  readonly raterId: number | null
  readonly scored: number
  readonly due: number
}

const writeSignature = (asker: SchoolAsker, assignmentId: number, part: ScorePart) =>
  withSchools(asker, 'read write', async (tx) => {
    const [place] = await tx<Place[]>`
      select a.session_id as "sessionId", a.school_code as "schoolCode", registry_setting('teacher')::integer as "myId",
        case ${part} when 'EXAMINER' then a.examiner_id when 'SECOND' then a.second_rater_id else a.teacher_id end as "raterId",
        (select count(*)::integer from tkd_scores o where o.assignment_id = a.id and o.part = ${part}) as scored,
        case ${part} when 'SECOND' then (select count(*)::integer from tkd_samples d where d.assignment_id = a.id)
          else (select count(*)::integer from enrolments e where e.class_id = a.class_id and e.grade = a.grade
            and e.outcome is distinct from 'MOVED_AWAY') end as due
      from tkd_assignments a where a.id = ${assignmentId}`
    if (place === undefined || place.myId === null || place.myId !== place.raterId) throw notYours
    if (place.scored === 0) throw nothingScored
    await tx`
      insert into tkd_signatures (regency_code, school_code, assignment_id, part, rater_id)
      values (${asker.scope.regencyCode}, ${place.schoolCode}, ${assignmentId}, ${part}, ${place.myId})
      on conflict do nothing`
    const [signature] = await tx<{ signedAt: string }[]>`
      select signed_at as "signedAt" from tkd_signatures where assignment_id = ${assignmentId} and part = ${part}`
    if (signature === undefined) throw new Error('a signature stands once it is written')
    const { sessionId, scored, due } = place
    return { sessionId, assignmentId, part, signedAt: signature.signedAt, scored, missing: Math.max(0, due - scored) }
  })

const notYours = forbidden('Anda bukan penilai rombel dan bidang ini.', 'You are not the rater of this class and area.')

const nothingScored = badInput('Belum ada nilai untuk ditandatangani.', 'There are no scores to sign yet.')
