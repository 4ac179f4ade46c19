import type postgres from 'postgres'
import type { EntrySheet } from './entry-sheet.ts'

/** How many cells of the sheet already have a figure that came in another way, a file say. */
export async function countReportsElsewhere(
  sql: postgres.ISql,
  regencyCode: string,
  { form, definition, areaCodes }: EntrySheet,
): Promise<number> {
  const keys = definition.sections.flatMap(({ elements }) => elements)
  const [found] = await sql<{ count: number }[]>`
    select count(*)::integer as count from tallies
    where regency_code = ${regencyCode} and grain = 'MONTH' and period_start = ${`${form.month}-01`}::date
      and area_code = any(${[...areaCodes]}) and element_key = any(${keys}) and reported is not null
      and reported_by is distinct from ${form.importId}`
  return found?.count ?? 0
}
