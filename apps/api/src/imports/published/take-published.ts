import type { SheetRow } from '@pantau/spreadsheets'
import { loadAreaDirectory } from '../areas/area-directory.ts'
import { type Change, keptChanges } from '../changes/change.ts'
import { copyField, copyLines } from '../copy-lines.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { readRows } from '../read-rows.ts'
import { publishedSheet } from '../sheets/published.ts'
import type { Changes, Taking } from '../taker.ts'
import { createPublishedCheck } from './check-published.ts'

/** Ready figures: each source keeps its own, and a source's newer one replaces its earlier one. */
export async function takePublished(taking: Taking): Promise<Changes> {
  const { tx, request } = taking
  const directory = await loadAreaDirectory(tx, request)
  await tx`
    create temporary table arrived (area_code text, measure_key text, grain text, period_start date, source text,
      value double precision, unit text, url text, note text) on commit drop`
  const check = createPublishedCheck(directory, request)
  const rowsOfCells = new Map<string, number>()

  const lineOf = (row: SheetRow): string => {
    const checked = check(row)
    if (!('period' in checked)) {
      taking.findings.reject(...checked)
      return ''
    }
    const { area, measure, period, value } = checked
    const text = (key: string) => (row.cells[key] === null ? null : String(row.cells[key]).trim())
    const source = text('source') ?? taking.source
    const cell = [area.code, measure.key, period.grain, period.start, source].map(copyField).join('\t')
    const other = rowsOfCells.get(cell)
    if (other !== undefined) {
      taking.findings.reject(makeIssue(row, { code: 'DUPLICATE_ROW', key: 'value', params: { other } }))
      return ''
    }
    rowsOfCells.set(cell, row.row)
    return `${cell}\t${value}\t${['unit', 'url', 'note'].map((key) => copyField(text(key))).join('\t')}\n`
  }

  async function* lines() {
    for await (const rows of readRows(request, publishedSheet, taking.findings)) yield rows.map(lineOf).join('')
  }

  await copyLines(
    tx,
    tx`copy arrived (area_code, measure_key, grain, period_start, source, value, unit, url, note) from stdin`,
    lines(),
  )
  return writeChanges(taking)
}

async function writeChanges({ tx, importId, log }: Taking): Promise<Changes> {
  if (log.isKept) for (const change of await listSame(tx)) log.add(change)
  const [changes] = await tx<Changes[]>`
    with compared as (
      select a.*, s.value is null as is_new,
        (a.value, a.unit, a.url, a.note) is not distinct from (s.value, s.unit, s.url, s.note) as is_same
      from arrived a
      left join lateral (
        select p.* from published_values p join imports i on i.id = p.import_id and i.undone_at is null
        where p.measure_key = a.measure_key and p.area_code = a.area_code and p.grain = a.grain
          and p.period_start = a.period_start and p.source = a.source
        order by p.import_id desc limit 1
      ) s on true
    ),
    written as (
      insert into published_values (area_code, measure_key, grain, period_start, source, import_id, value, unit, url, note)
      select area_code, measure_key, grain, period_start, source, ${importId}, value, unit, url, note
      from compared where not is_same
      returning 1
    )
    select (count(*) filter (where is_new))::integer as added,
      (count(*) filter (where not is_new and not is_same))::integer as changed,
      (count(*) filter (where is_same))::integer as same
    from compared`
  await tx`drop table arrived`
  return changes ?? { added: 0, changed: 0, same: 0 }
}

/** What stands already, which leaves no row. */
const listSame = (tx: Taking['tx']) => tx<Change[]>`
  select 'SAME' as kind, a.area_code as "areaCode", o.name as "areaName", a.measure_key as "measureKey", a.grain,
    a.period_start::text as start, a.value as "valueBefore", a.value, a.source as "wordsBefore", a.source as words
  from arrived a join areas o on o.code = a.area_code
  join lateral (
    select p.* from published_values p join imports i on i.id = p.import_id and i.undone_at is null
    where p.measure_key = a.measure_key and p.area_code = a.area_code and p.grain = a.grain
      and p.period_start = a.period_start and p.source = a.source
    order by p.import_id desc limit 1
  ) s on (a.value, a.unit, a.url, a.note) is not distinct from (s.value, s.unit, s.url, s.note)
  order by a.area_code, a.measure_key, a.period_start limit ${keptChanges}`
