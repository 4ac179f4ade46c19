import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { silentSeconds, type UploadWork } from './report-work.ts'

/** Something that is being done with an uploaded file. */
export interface WorkUnderWay {
  readonly uploadId: string
  readonly fileName: string
  readonly work: UploadWork
  readonly accountName: string
  readonly startedAt: string
  readonly rowsRead: number
  readonly isWriting: boolean
}

/** What is under way in the regency, or with one upload, oldest first. */
export const listWork = (
  sql: postgres.Sql,
  { regencyCode }: Pick<Scope, 'regencyCode'>,
  uploadId: string | null,
): Promise<WorkUnderWay[]> => sql<WorkUnderWay[]>`
  select id as "uploadId", file_name as "fileName", work, account_name as "accountName",
    work_started_at as "startedAt", rows_read as "rowsRead", is_writing as "isWriting"
  from uploads
  where regency_code = ${regencyCode} and work is not null and (${uploadId}::text is null or id = ${uploadId})
    and work_seen_at > clock_timestamp() - make_interval(secs => ${silentSeconds})
  order by work_started_at`
