import { addDays, daysBetween } from '@pantau/maternal-care'
import type { Context } from '../context.ts'
import { chooseElements } from '../indicators/choose-measures.ts'
import { measureElements } from '../indicators/measure-elements.ts'
import { listPeriods } from '../indicators/period.ts'
import { type DeathKind, deathKinds, measuresOf } from './death-case.ts'
import type { CaseChoice } from './list-cases.ts'

/** What the monthly reports of an area say, by month `YYYY-MM`; a month without a report is not there. */
export interface Reports {
  readonly deaths: Readonly<Record<DeathKind, ReadonlyMap<string, number>>>
  readonly births: ReadonlyMap<string, number>
}

export async function readReports(context: Context, { area, from, to }: CaseChoice): Promise<Reports> {
  const { sql, scope, clock, cost } = context
  const values = await measureElements(sql, scope, {
    elements: chooseElements(['birth.live', ...deathKinds.map((kind) => measuresOf[kind].element)]),
    areas: { codes: [area] },
    periods: listPeriods({ from: from.slice(0, 7), to: to.slice(0, 7), grain: 'MONTH' }),
    today: clock.today(),
    cost,
  })
  const of = (key: string) =>
    new Map(
      values.flatMap(({ element, period, value }) =>
        element.key === key && value !== null ? [[period.code, value] as const] : [],
      ),
    )
  const { MATERNAL, INFANT, FETAL } = measuresOf
  return {
    deaths: { MATERNAL: of(MATERNAL.element), INFANT: of(INFANT.element), FETAL: of(FETAL.element) },
    births: of('birth.live'),
  }
}

/** Live births after one day to another, each month spread evenly over its days; null where a month is not reported. */
export function countBirths(births: ReadonlyMap<string, number>, after: string, to: string): number | null {
  let sum = 0
  for (let on = addDays(after, 1); on <= to; ) {
    const month = on.slice(0, 7)
    const reported = births.get(month)
    if (reported === undefined) return null
    const next = firstOfNext(month)
    const until = next <= to ? next : addDays(to, 1)
    sum += (reported * daysBetween(on, until)) / daysBetween(`${month}-01`, next)
    on = until
  }
  return Math.round(sum)
}

function firstOfNext(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
