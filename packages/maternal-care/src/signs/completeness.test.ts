import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/calendar-date.ts'
import { CHILDBIRTH_SHEET_1 } from './childbirth-sheet.ts'
import { MONITORING_SHEETS } from './find-sheet.ts'
import { type Client, listWatches } from './list-watches.ts'
import { listSheetWeeks, measureCompleteness } from './measure-completeness.ts'
import { NEWBORN_SHEET_1 } from './newborn-sheet.ts'
import { POSTPARTUM_SHEET_1 } from './postpartum-sheet.ts'
import { PREGNANCY_SHEET_1 } from './pregnancy-sheet.ts'

const START = '2026-01-01'
const on = (day: number) => addDays(START, day)
const watch = (from: number, until: number | null = null) => ({
  startedOn: START,
  spans: [{ from: on(from), until: until === null ? null : on(until) }],
})

describe('weeks of a sheet', () => {
  it('a week of pregnancy is a completed week: week 34 ends on day 244', () => {
    const weeks = listSheetWeeks(PREGNANCY_SHEET_1, START)
    expect(weeks.find(({ week }) => week === 34)?.endsOn).toBe(on(244))
    expect(weeks.map(({ week }) => week)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1))
  })
  it('childbed has six weeks of seven days, the newborn four, the last of eight', () => {
    const columns = (sheet: typeof POSTPARTUM_SHEET_1) =>
      listSheetWeeks(sheet, START).map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn])
    expect(columns(POSTPARTUM_SHEET_1)).toEqual([
      [1, 7],
      [8, 14],
      [15, 21],
      [22, 28],
      [29, 35],
      [36, 42],
    ])
    expect(columns(NEWBORN_SHEET_1)).toEqual([
      [0, 6],
      [7, 13],
      [14, 20],
      [21, 28],
    ])
    expect(columns(CHILDBIRTH_SHEET_1)).toEqual([[0, 0]])
    expect(listSheetWeeks(NEWBORN_SHEET_1, START).map(({ week, endsOn }) => [week, endsOn])).toEqual([
      [1, on(6)],
      [2, on(13)],
      [3, on(20)],
      [4, on(28)],
    ])
  })
})

describe('completeness', () => {
  const measure = (from: number, until: number | null, columns: number[], today: number) =>
    measureCompleteness(PREGNANCY_SHEET_1, watch(from, until), columns, on(today))
  it('a week is due the day after it ended, if she was watched on its last day', () => {
    expect(measure(70, null, [], 76)).toMatchObject({ due: 0, share: null })
    expect(measure(70, null, [], 77)).toMatchObject({ due: 1, reported: 0, share: 0 })
    expect(measure(76, null, [], 77).due).toBe(1)
    expect(measure(77, null, [], 77).due).toBe(0)
    expect(measure(70, 75, [], 200).due).toBe(0)
    expect(measure(70, 76, [], 200).due).toBe(1)
  })
  it('counts weeks reported among weeks due, once, and lists the others with their delay', () => {
    expect(measure(70, null, [10, 10, 12, 30], 98)).toMatchObject({
      due: 4,
      reported: 2,
      share: 0.5,
      missing: [
        { week: 11, firstColumn: 11, lastColumn: 11, endsOn: on(83), overdueDays: 15 },
        { week: 13, firstColumn: 13, lastColumn: 13, endsOn: on(97), overdueDays: 1 },
      ],
    })
  })
  it('a week counts if any cadre watched on its last day, and not between two of them', () => {
    const spans = [
      { from: on(70), until: on(83) },
      { from: on(98), until: null },
    ]
    const { weeks } = measureCompleteness(PREGNANCY_SHEET_1, { startedOn: START, spans }, [11], on(120))
    expect(weeks.map(({ week, isReported }) => [week, isReported])).toEqual([
      [10, false],
      [11, true],
      [14, false],
      [15, false],
      [16, false],
    ])
  })
  it('of childbed a week counts by any of its days: 42 columns are six weeks', () => {
    const measured = measureCompleteness(POSTPARTUM_SHEET_1, watch(0), [3, 4, 5, 14, 42], on(43))
    expect(measured).toMatchObject({ due: 6, reported: 3, share: 0.5 })
    expect(measureCompleteness(POSTPARTUM_SHEET_1, watch(0), [], on(42)).due).toBe(5)
  })
  it('reported and missing weeks are the weeks due; time adds weeks, a report never takes one away', () => {
    const columns = fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        fc.constantFrom(...MONITORING_SHEETS),
        columns,
        fc.nat(320),
        fc.nat(320),
        fc.nat(45),
        (sheet, some, from, today, more) => {
          const before = measureCompleteness(sheet, watch(from), some, on(today))
          expect(before.reported + before.missing.length).toBe(before.due)
          expect(measureCompleteness(sheet, watch(from), some, on(today + 1)).due).toBeGreaterThanOrEqual(before.due)
          const after = measureCompleteness(sheet, watch(from), [...some, more], on(today))
          expect(after.due).toBe(before.due)
          expect(after.reported).toBeGreaterThanOrEqual(before.reported)
        },
      ),
    )
  })
})

describe('four watches', () => {
  const client: Client = { endedOn: on(280), isBirth: true, motherDiedOn: null, childrenDiedOn: [null] }
  it('follow each other: pregnancy, birth, childbed to day 42, newborn to day 28', () => {
    expect([279, 280, 281, 308, 309, 322, 323].map((day) => listWatches(client, on(day)))).toEqual([
      ['PREGNANCY'],
      ['CHILDBIRTH', 'POSTPARTUM', 'NEWBORN'],
      ['POSTPARTUM', 'NEWBORN'],
      ['POSTPARTUM', 'NEWBORN'],
      ['POSTPARTUM'],
      ['POSTPARTUM'],
      [],
    ])
  })
  it('end with a death, of the mother for her and of the last child for the newborn', () => {
    expect(listWatches({ ...client, motherDiedOn: on(285) }, on(284))).toEqual(['POSTPARTUM', 'NEWBORN'])
    expect(listWatches({ ...client, motherDiedOn: on(285) }, on(285))).toEqual(['NEWBORN'])
    expect(listWatches({ ...client, childrenDiedOn: [on(283), null] }, on(290))).toEqual(['POSTPARTUM', 'NEWBORN'])
    expect(listWatches({ ...client, childrenDiedOn: [on(283)] }, on(290))).toEqual(['POSTPARTUM'])
    expect(listWatches({ ...client, endedOn: null, motherDiedOn: on(200) }, on(200))).toEqual([])
  })
  it('after a miscarriage leave childbed alone', () => {
    expect(listWatches({ ...client, isBirth: false, childrenDiedOn: [] }, on(280))).toEqual(['POSTPARTUM'])
  })
})
