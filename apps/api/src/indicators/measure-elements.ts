import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { askCounts } from './ask-counts.ts'
import { listCountFlags } from './count-flags.ts'
import type { Element } from './elements.ts'
import type { ElementValue } from './indicator-value.ts'
import { isShort, openOrigins } from './open-origins.ts'
import { findDifferingReport } from './own-report.ts'
import type { Period } from './period.ts'
import { openPublished } from './published-value.ts'

export interface ElementQuestion {
  readonly elements: readonly Element[]
  readonly areas: AreaSelection
  readonly periods: readonly Period[]
  readonly today: string
  readonly cost: { requested: number }
}

/** Counts with everything behind them, one for each element, area and period in this order; one statement. */
export async function measureElements(
  sql: postgres.Sql,
  scope: Scope,
  question: ElementQuestion,
): Promise<ElementValue[]> {
  const { elements, periods } = question
  const keys = elements.map(({ key }) => key)
  const asked = await askCounts(sql, scope, {
    ...question,
    elementKeys: keys,
    measureKeys: keys,
    storedKeys: [],
    valuesPerArea: elements.length * periods.length,
  })
  const { counts, sideOf, partCountOf } = asked
  const { importsOf, completenessOf } = openOrigins(counts, question.today)
  const findPublished = openPublished(counts.published, counts.areas)
  return elements.flatMap((element) => {
    const key = [element.key]
    return counts.areas.flatMap((area, place) =>
      periods.map((period): ElementValue => {
        const side = sideOf(place, key, period)
        const partCount = partCountOf(place)
        const completeness = completenessOf(side, { elements: [element], area: place, partCount, period })
        const counted = side.value === null ? [] : listCountFlags(asked, place, [side], period)
        const [count] = partCount === 1 ? side.counts : []
        return {
          ...{ element, area, period, value: side.value },
          ownReport: count === undefined || counts.reports === null ? null : findDifferingReport(count, counts.reports),
          completeness,
          flags: side.value !== null && isShort(completeness) ? ['INCOMPLETE', ...counted] : counted,
          ...importsOf([side]),
          published: findPublished(element.key, area, period),
        }
      }),
    )
  })
}
