import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementsOf } from './ask-counts.ts'
import { type Due, measureCompleteness } from './completeness.ts'
import type { Reports } from './count-table.ts'

interface Row {
  readonly isYear?: boolean
  readonly villages?: number
  readonly facilities?: number
}

/** A side whose only element was reported by these rows. */
const sideOf = (rows: readonly Row[]) => {
  const reports: Reports = {
    part: rows.map(() => 0),
    element: rows.map(() => 0),
    day: rows.map((_, day) => day),
    value: rows.map(() => 1),
    isYear: rows.map(({ isYear = false }) => isYear),
    villageUnits: rows.map(({ villages = 0 }) => villages),
    facilityUnits: rows.map(({ facilities = 0 }) => facilities),
  }
  const counts = [
    { value: rows.length === 0 ? null : 1, rows: rows.map((_, row) => row), months: rows.length, monthsBefore: 0 },
  ]
  return {
    side: { value: 1, reportedParts: 1, isPartial: false, months: rows.length, monthsBefore: 0, counts },
    reports,
  }
}

const dueOf = (key: string, months: number, units: Partial<Record<string, number>> = { VILLAGE: 10 }): Due => ({
  elements: elementsOf([key]),
  partCount: 1,
  unitsOf: (level) => units[level] ?? 0,
  months,
})

const measure = (rows: readonly Row[], due: Due) => {
  const { side, reports } = sideOf(rows)
  return measureCompleteness(side, reports, due)
}

test('a yearly report of a village stands for its months beside the months of others', () => {
  const rows = [{ villages: 4 }, { villages: 4 }, { villages: 1, isYear: true }]
  expect(measure(rows, dueOf('birth.live', 12))).toEqual({ reported: 4 + 4 + 12, expected: 120, level: 'VILLAGE' })
})

test('what facilities report is expected of facilities', () => {
  const due = dueOf('child.sick_attending', 6, { VILLAGE: 10, HEALTH_CENTRE: 2 })
  expect(measure([{ facilities: 2 }, { facilities: 1 }], due)).toEqual({
    ...{ reported: 3, expected: 12, level: 'HEALTH_CENTRE' },
  })
  expect(measure([], due)).toEqual({ reported: 0, expected: 12, level: 'HEALTH_CENTRE' })
})

test('of several elements the one least reported counts', () => {
  const { side, reports } = sideOf([{ villages: 10 }])
  const due = { ...dueOf('birth.live', 1), elements: elementsOf(['birth.live', 'birth.still']) }
  const both = { ...side, counts: [...side.counts, { value: null, rows: [], months: 0, monthsBefore: 0 }] }
  expect(measureCompleteness(both, reports, due)).toEqual({ reported: 0, expected: 10, level: 'VILLAGE' })
})

test('nothing is due before the period begins or where no unit is known', () => {
  expect(measure([], dueOf('birth.live', 0))).toBeNull()
  expect(measure([], dueOf('birth.live', 12, {}))).toBeNull()
})

test('completeness never passes what was due', () => {
  const row = fc.record({ isYear: fc.boolean(), villages: fc.nat(30), facilities: fc.nat(5) })
  const keys = fc.constantFrom('birth.live', 'oceoke.open', 'target.pregnant', 'child.sick_attending')
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), keys, fc.nat(36), fc.nat(20), (rows, key, months, units) => {
      const found = measure(rows, dueOf(key, months, { VILLAGE: units, HEALTH_CENTRE: Math.ceil(units / 8) }))
      if (found !== null) {
        expect(found.reported).toBeLessThanOrEqual(found.expected)
        expect(found.expected).toBeGreaterThan(0)
      }
    }),
  )
})
