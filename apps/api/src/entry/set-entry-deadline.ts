import type postgres from 'postgres'
import { type EntryUserError, userError } from './entry-error.ts'

/** From now on forms are due on this day of the following month. */
export async function setEntryDeadline(
  sql: postgres.Sql,
  regencyCode: string,
  day: number,
): Promise<readonly EntryUserError[]> {
  if (day < 1 || day > 28) return [userError('BAD_DAY')]
  await sql`
    insert into entry_settings (regency_code, deadline_day) values (${regencyCode}, ${day})
    on conflict (regency_code) do update set deadline_day = excluded.deadline_day`
  return []
}
