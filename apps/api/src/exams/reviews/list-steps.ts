import type postgres from 'postgres'
import type { StepRow } from './review-step.ts'

/** Steps of flags that the asker may see, oldest first, by key. */
export async function listSteps(
  tx: postgres.TransactionSql,
  examId: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StepRow[]>> {
  const rows = await tx<(StepRow & { flagKey: string })[]>`
    select s.flag_key as "flagKey", s.kind, s.decision, s.explanations, s.note, s.taken_by as "takenBy", s.role, s.taken_at as "takenAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'fileName', a.file_name, 'bytes', a.byte_count,
        'sha256', a.sha256) order by a.id), '[]') from exam_attachments a where a.step_id = s.id) as attachments
    from exam_review_steps s where s.exam_id = ${examId} and s.flag_key = any(${[...keys]})
    order by s.taken_at, s.id`
  const byKey = new Map<string, StepRow[]>()
  for (const { flagKey, ...step } of rows) byKey.set(flagKey, [...(byKey.get(flagKey) ?? []), step])
  return byKey
}
