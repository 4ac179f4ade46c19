import type { Area } from '../areas/area.ts'
import type { PublishedValue } from './indicator-value.ts'
import { listPeriods, type Period } from './period.ts'
import type { PublishedRow } from './published-rows.ts'

/** Printed figures by area and measure, ready to be asked for those of a period's year. */
export function openPublished(rows: readonly PublishedRow[], areas: readonly Area[]) {
  const byKey = new Map<string, PublishedValue[]>()
  for (const value of presentPublished(rows, areas)) {
    const key = keyOf(value.measure, value.area.code, value.period)
    byKey.set(key, [...(byKey.get(key) ?? []), value])
  }
  return (measure: string, area: Area, period: Period): readonly PublishedValue[] =>
    byKey.get(keyOf(measure, area.code, period)) ?? []
}

const keyOf = (measure: string, code: string, { end }: Period) => `${measure} ${code} ${end.slice(0, 4)}`

export const presentPublished = (rows: readonly PublishedRow[], areas: readonly Area[]): PublishedValue[] =>
  rows.flatMap(({ area: place, grain, start, ...row }) => {
    const [area, month] = [areas[place], start.slice(0, 7)]
    const [period] = listPeriods({ from: month, to: month, grain })
    return area === undefined || period === undefined ? [] : [{ ...row, area, period }]
  })
