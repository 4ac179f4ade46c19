import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { badInput } from '../errors.ts'
import { requestValues } from '../limits.ts'
import { admitAreas } from './admit-areas.ts'
import { type ChosenArea, chosenAreas } from './chosen-areas.ts'
import type { PublishedValue } from './indicator-value.ts'
import { type PublishedRow, publishedRows } from './published-rows.ts'
import { presentPublished } from './published-value.ts'

export interface PublishedValuesQuestion {
  readonly measureKeys: readonly string[]
  readonly areas: AreaSelection
  readonly fromYear: number
  readonly toYear: number
  readonly today: string
  readonly cost: { requested: number }
}

/** Printed figures by measure, area, period and source; one statement. */
export async function listPublishedValues(
  sql: postgres.Sql,
  scope: Scope,
  question: PublishedValuesQuestion,
): Promise<PublishedValue[]> {
  checkYears(question)
  const [answer] = await sql<{ areas: ChosenArea[] | null; published: PublishedRow[] | null }[]>`
    with chosen as (${chosenAreas(sql, scope, question.areas, question.today)})
    select (select json_agg(c order by c.area) from chosen c) as areas,
      (select json_agg(p order by p.measure, p.area, p.start, p.grain, p.source)
        from (${publishedRows(sql, question)}) p) as published`
  const [areas, published] = [answer?.areas ?? [], answer?.published ?? []]
  admitAreas(question.areas, areas)
  requestValues(question, published.length)
  return presentPublished(published, areas)
}

const [firstYear, lastYear] = [1900, 2200] // beyond any publication about the regency

function checkYears({ fromYear, toYear }: PublishedValuesQuestion): void {
  if (firstYear <= fromYear && fromYear <= toYear && toYear <= lastYear) return
  throw badInput(
    `fromYear dan toYear harus berurutan, antara ${firstYear} dan ${lastYear}.`,
    `fromYear and toYear must be in order, between ${firstYear} and ${lastYear}.`,
  )
}
