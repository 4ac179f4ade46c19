import type postgres from 'postgres'

export interface PublishedQuestion {
  readonly measureKeys: readonly string[]
  readonly fromYear: number
  readonly toYear: number
}

/** A printed figure; `area` is the place of its area among those chosen. */
export interface PublishedRow {
  readonly area: number
  readonly measure: string
  readonly grain: 'MONTH' | 'YEAR'
  readonly start: string
  readonly value: number
  readonly unit: string | null
  readonly source: string
  readonly url: string | null
  readonly note: string | null
}

/**
 * A query over `chosen` (area, code, isReadable): of each printed figure the newest revision whose import stands. None
 * when the scope may not read one of the areas.
 */
export const publishedRows = (sql: postgres.Sql, { measureKeys, fromYear, toYear }: PublishedQuestion) => sql`
  select distinct on (c.area, v.measure_key, v.grain, v.period_start, v.source)
    c.area, v.measure_key as measure, v.grain, v.period_start::text as start, v.value, v.unit, v.source, v.url, v.note
  from chosen c
  join published_values v on v.area_code = c.code and v.measure_key = any(${[...measureKeys]}::text[])
    and v.period_start between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
  join imports i on i.id = v.import_id and i.undone_at is null
  where (select bool_and("isReadable") from chosen)
  order by c.area, v.measure_key, v.grain, v.period_start, v.source, v.import_id desc`
