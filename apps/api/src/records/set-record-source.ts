import type postgres from 'postgres'
import { type UserError, userError } from '../registry/entry/user-error.ts'
import { lockTallies } from '../tallies/apply-reports.ts'
import { asTally } from './as-tally.ts'
import { type RecordPlace, tallyChanges } from './count-changes.ts'
import { recordElements } from './record-elements.ts'
import { openChangedCells } from './write-cases.ts'

type RecordSourceKind = 'RECORDS' | 'REPORT'

interface SourceChoice {
  readonly elementKeys: readonly string[]
  readonly healthCentreCode: string
  /** The first month for which it holds, `2026-03`. */
  readonly fromMonth: string
  readonly source: RecordSourceKind
  readonly setBy: string
}

/**
 * Sets from which month on elements of a puskesmas are read from its records or its report, and counts its villages' months
 * since then anew. Both stay as they were: only which of them holds changes. Gives what is wrong; then nothing is set.
 */
export async function setRecordSource(
  sql: postgres.Sql,
  place: RecordPlace,
  choice: SourceChoice,
): Promise<UserError[]> {
  const { regencyCode, clock } = place
  const errors = await reviewChoice(sql, place, choice)
  if (errors.length > 0) return errors
  const { elementKeys, healthCentreCode, fromMonth, source, setBy } = choice
  const first = `${fromMonth}-01`
  await sql.begin(async (tx) => {
    await lockTallies(tx, regencyCode)
    await tx`
      insert into record_sources (regency_code, element_key, health_centre_code, from_month, source, set_by)
      select ${regencyCode}, key, ${healthCentreCode}, ${first}, ${source}, ${setBy} from unnest(${[...elementKeys]}::text[]) as k(key)
      on conflict (regency_code, element_key, health_centre_code, from_month)
      do update set source = excluded.source, set_by = excluded.set_by, set_at = now()`
    await asTally(tx, regencyCode, async () => {
      await openChangedCells(tx)
      await tx`
        insert into changed_cells
        select k.key, l.descendant_code, m.month::date from unnest(${[...elementKeys]}::text[]) as k(key)
        cross join generate_series(${first}::date, ${clock.today()}::date, interval '1 month') as m(month)
        join area_links l on l.regency_code = ${regencyCode} and l.ancestor_code = ${healthCentreCode}
          and l.valid_from <= m.month::date and l.valid_to > m.month::date
        join areas a on a.code = l.descendant_code and a.level = 'VILLAGE'`
      await tallyChanges(tx, place)
    })
  })
  return []
}

const earliestMonth = '2000-01' // our choice: no register of clients is older

async function reviewChoice(
  sql: postgres.Sql,
  { regencyCode, clock }: RecordPlace,
  { elementKeys, healthCentreCode, fromMonth }: SourceChoice,
): Promise<UserError[]> {
  const present = clock.today().slice(0, 7)
  const unknown = elementKeys.filter((key) => !recordElements.includes(key))
  if (elementKeys.length === 0) return [noElement]
  if (unknown.length > 0) return [unknownElements(unknown)]
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(fromMonth) || fromMonth < earliestMonth || fromMonth > present)
    return [badMonth(present)]
  const [centre] = await sql`
    select from areas where code = ${healthCentreCode} and level = 'HEALTH_CENTRE' and regency_code = ${regencyCode}`
  return centre === undefined ? [unknownCentre] : []
}

const noElement = userError('elements', 'MISSING', 'Pilih paling sedikit satu elemen.', 'Choose an element at least.')

const unknownElements = (keys: readonly string[]) =>
  userError(
    'elements',
    'UNKNOWN_ELEMENT',
    `Register tidak menghitung ${keys.join(', ')}. Pilih elemen dari daftar.`,
    `The register does not count ${keys.join(', ')}. Choose elements of the list.`,
  )

const badMonth = (present: string) =>
  userError(
    'fromMonth',
    'NOT_A_MONTH',
    `Tulis bulan mulai seperti 2026-03, paling lambat bulan ini (${present}).`,
    `Write the first month as 2026-03, at the latest this month (${present}).`,
  )

const unknownCentre = userError(
  'healthCentre',
  'UNKNOWN_AREA',
  'Pilih puskesmas kabupaten ini.',
  'Choose a puskesmas of this regency.',
)

export interface RecordSourceRow {
  readonly elementKey: string
  readonly healthCentreCode: string
  readonly fromMonth: string
  readonly source: RecordSourceKind
  readonly setBy: string
  readonly setAt: string
}

/** What was set, the newest month of an element and puskesmas first. Where nothing was, reports hold. */
export const listRecordSources = (sql: postgres.Sql, regencyCode: string) => sql<RecordSourceRow[]>`
  select element_key as "elementKey", health_centre_code as "healthCentreCode", to_char(from_month, 'YYYY-MM') as "fromMonth",
    source, set_by as "setBy", to_char(set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt"
  from record_sources where regency_code = ${regencyCode}
  order by health_centre_code, element_key, from_month desc`
