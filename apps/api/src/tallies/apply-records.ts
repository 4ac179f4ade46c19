import type postgres from 'postgres'
import { analyseIncoming, numberAreas } from './apply-reports.ts'
import { tallyMonths } from './tally-months.ts'
import { tallyYears } from './tally-years.ts'

interface RecordRules {
  /** The last day that counts. */
  readonly today: string
  readonly elements: readonly string[]
  /** Elements that the register alone knows: its count holds unless a puskesmas is set to its report. */
  readonly onlyRecorded: readonly string[]
  /** Parts that are zero where their whole has a case. */
  readonly parts: readonly (readonly [part: string, whole: string])[]
}

/**
 * Brings the tallies up to date with the cases of the cells in the temporary table `changed_cells` (element_key,
 * area_code, period_start), villages all of them, and gives the number of cells whose count or source changed. Where the
 * register's count holds, what is summed from it follows; otherwise it is only kept beside the report. Call it last in
 * the transaction, inside asTally, under the lock of the tallies.
 */
export async function applyRecords(
  tx: postgres.TransactionSql,
  regencyCode: string,
  rules: RecordRules,
): Promise<number> {
  await gatherRecorded(tx, regencyCode, rules)
  const [found] = await tx<{ cells: number; standing: number }[]>`
    select count(*)::integer as cells, (count(*) filter (where is_recorded or was_recorded))::integer as standing from recorded`
  const { cells, standing } = found ?? { cells: 0, standing: 0 }
  if (cells > 0) await writeRecorded(tx, regencyCode)
  if (standing > 0) await sumRecorded(tx, regencyCode)
  await tx`drop table recorded`
  return cells
}

/** The cells whose count or source differs from what is tallied, as the temporary table `recorded`. */
async function gatherRecorded(tx: postgres.TransactionSql, regencyCode: string, rules: RecordRules): Promise<void> {
  const { today, elements, onlyRecorded, parts } = rules
  const inCell = tx`k.regency_code = ${regencyCode} and k.area_code = c.area_code and k.period_start = c.period_start
    and k.counts_from <= ${today}::date`
  await tx`
    create temporary table recorded on commit drop as
    with parts as (
      select * from unnest(${parts.map(([part]) => part)}::text[], ${parts.map(([, whole]) => whole)}::text[]) as p(part, whole)
    ), cells as (
      select element_key, area_code, period_start from changed_cells where element_key = any(${[...elements]}::text[])
      union select p.part, c.area_code, c.period_start from changed_cells c join parts p on p.whole = c.element_key
    ), counted as (
      select c.*, s.source, case c.element_key
        when 'oceoke.cadres_active' then (
          select count(distinct k.cadre_id) from counted_cases k where k.element_key = c.element_key and ${inCell})
        when 'oceoke.cadres_single' then (
          select count(*) from (select from counted_cases k where k.element_key = 'oceoke.cadres_active' and ${inCell}
            group by k.cadre_id having count(*) = 1) one)
        else (select count(*) from counted_cases k where k.element_key = c.element_key and ${inCell})
        end as cases,
        exists (select from parts p join counted_cases k on k.element_key = p.whole and ${inCell} where p.part = c.element_key) as is_asked
      from cells c left join lateral (${sourceOf(tx, regencyCode)}) s on true
    ), judged as (
      select element_key, area_code, period_start,
        case when cases > 0 or is_asked or source = 'RECORDS' then cases::double precision end as recorded, source
      from counted
    )
    select j.element_key, j.area_code, j.period_start, j.recorded, h.is_recorded, coalesce(t.is_recorded, false) as was_recorded
    from judged j
    cross join lateral (select coalesce(j.source = 'RECORDS',
      j.element_key = any(${[...onlyRecorded]}::text[]) and j.recorded is not null) as is_recorded) h
    left join tallies t on t.regency_code = ${regencyCode} and t.element_key = j.element_key and t.grain = 'MONTH'
      and t.area_code = j.area_code and t.period_start = j.period_start
    where j.recorded is distinct from t.recorded or h.is_recorded <> coalesce(t.is_recorded, false)`
}

/** What the puskesmas of a village was last set to for the month; nothing where it never was. */
const sourceOf = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  select r.source from record_sources r
  join area_links l on l.regency_code = ${regencyCode} and l.ancestor_code = r.health_centre_code
    and l.descendant_code = c.area_code and l.valid_from <= c.period_start and l.valid_to > c.period_start
  where r.regency_code = ${regencyCode} and r.element_key = c.element_key and r.from_month <= c.period_start
  order by r.from_month desc limit 1`

const writeRecorded = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  merge into tallies t
  using (select *, 1 << (extract(month from period_start)::integer - 1) as month from recorded) r
  on t.regency_code = ${regencyCode} and t.element_key = r.element_key and t.grain = 'MONTH' and t.area_code = r.area_code
    and t.period_start = r.period_start
  when matched then update set recorded = r.recorded, is_recorded = r.is_recorded,
    value = case when r.is_recorded then r.recorded else t.reported end,
    months = case when r.is_recorded then r.month else t.reported_months end,
    has_fall = not r.is_recorded and coalesce(t.reported < 0, false),
    village_units = (r.is_recorded or t.reported is not null)::integer,
    import_id = case when r.is_recorded then null else t.reported_by end, import_ids = null
  when not matched then insert (regency_code, element_key, grain, area_code, period_start, recorded, is_recorded, value, months, village_units)
    values (${regencyCode}, r.element_key, 'MONTH', r.area_code, r.period_start, r.recorded, r.is_recorded,
      case when r.is_recorded then r.recorded end, case when r.is_recorded then r.month else 0 end, r.is_recorded::integer)`

/** The areas above the cells whose figure changed, by the rule of ancestors; and a note that the series changed. */
async function sumRecorded(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table incoming on commit drop as
    select element_key, 'MONTH'::text as grain, area_code, period_start, recorded as value, 'INCREMENT'::text as reporting,
      null::integer as import_id
    from recorded where is_recorded or was_recorded`
  await analyseIncoming(tx)
  await numberAreas(tx, regencyCode)
  await tallyMonths(tx, regencyCode)
  await tallyYears(tx, regencyCode)
  await tx`
    insert into record_changes (regency_code, element_key, area_code, changed_at)
    select distinct ${regencyCode}, element_key, area_code, now() from incoming
    on conflict (regency_code, element_key, area_code) do update set changed_at = excluded.changed_at`
  await tx`drop table incoming, area_units`
}
