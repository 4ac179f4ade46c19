import type postgres from 'postgres'
import type { BriefContent, BriefLine } from './brief-content.ts'

export interface StoredBrief {
  /** ISO instant in UTC. */
  readonly writtenAt: string
  readonly content: BriefContent
}

export async function findStoredBrief(
  sql: postgres.Sql,
  regencyCode: string,
  week: string,
): Promise<StoredBrief | null> {
  const [row] = await sql<StoredBrief[]>`
    select content, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt"
    from briefs where regency_code = ${regencyCode} and week = ${week}`
  return row ?? null
}

/** Whoever writes a week first has written it. */
export async function storeBrief(
  sql: postgres.Sql,
  regencyCode: string,
  week: string,
  content: BriefContent,
): Promise<StoredBrief> {
  await sql`
    insert into briefs (regency_code, week, content)
    values (${regencyCode}, ${week}, ${sql.json(JSON.parse(JSON.stringify(content)))})
    on conflict (regency_code, week) do nothing`
  const stored = await findStoredBrief(sql, regencyCode, week)
  if (stored === null) throw new Error(`The brief ${week} was not kept.`)
  return stored
}

export interface BriefEntry {
  readonly week: string
  readonly writtenAt: string
  /** Its titles, the one that matters most first. */
  readonly lines: BriefContent['lines']
}

export interface TitledEntry extends BriefEntry {
  /** The title that the reader may see. */
  readonly title: BriefLine | undefined
}

/** The kept briefs, the newest first, with their titles. */
export const listStoredBriefs = (sql: postgres.Sql, regencyCode: string): Promise<BriefEntry[]> => sql<BriefEntry[]>`
  select week, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "writtenAt",
    jsonb_path_query_array(content, '$.lines[*] ? (@.section == "TITLE")') as lines
  from briefs where regency_code = ${regencyCode} order by week desc`
