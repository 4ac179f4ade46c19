import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/calendar-date.ts'
import { listDueSheets, listWatchedForms, type WatchedClient } from './list-due-sheets.ts'

const START = '2026-01-01'
const on = (day: number) => addDays(START, day)
const client = (over: Partial<WatchedClient> = {}): WatchedClient => ({
  startedOn: START,
  endedOn: null,
  isBirth: false,
  isClosed: false,
  motherDiedOn: null,
  children: [],
  spans: [{ from: on(70), until: null }],
  reported: [],
  isBirthPlanComplete: false,
  ...over,
})
const born = client({
  endedOn: on(280),
  isBirth: true,
  children: [{ ordinal: 1, diedOn: null }],
  spans: [{ from: on(280), until: null }],
})
const due = (about: WatchedClient, day: number) =>
  listDueSheets(about, on(day)).map(({ form, ordinal, column, overdueDays }) =>
    [form, ...(ordinal === null ? [] : [ordinal]), column, overdueDays].join(' '),
  )

describe('sheets to fill in', () => {
  it('are the weeks that ended without one, and the week that runs until it is reported', () => {
    expect(due(client(), 85)).toEqual(['PREGNANCY 10 9', 'PREGNANCY 11 2', 'PREGNANCY 12 0'])
    const reported = [10, 12].map((column) => ({ form: 'PREGNANCY' as const, ordinal: null, column }))
    expect(due(client({ reported }), 85)).toEqual(['PREGNANCY 11 2'])
  })
  it('are none for a client without a cadre today but those missed while she had one', () => {
    expect(due(client({ spans: [{ from: on(70), until: on(80) }] }), 200)).toEqual(['PREGNANCY 10 124'])
    expect(due(client({ spans: [] }), 200)).toEqual([])
  })
  it('have the birth plan from 28 weeks until it is complete, overdue past 36', () => {
    const plan = (day: number, over: Partial<WatchedClient> = {}) =>
      due(client({ spans: [{ from: on(day), until: null }], ...over }), day).filter((line) => line.startsWith('BIRTH'))
    expect([plan(195), plan(196), plan(253)]).toEqual([[], ['BIRTH_PLAN 0 0'], ['BIRTH_PLAN 0 1']])
    expect(plan(253, { isBirthPlanComplete: true })).toEqual([])
    expect(plan(290, { endedOn: on(280), isBirth: true })).toEqual([])
  })
  it('on the day of birth are those of birth and newborn, later those of childbed and newborn', () => {
    expect(due(born, 280)).toEqual(['CHILDBIRTH 0 0', 'NEWBORN 1 0 0'])
    expect(due(born, 281)).toEqual(['CHILDBIRTH 0 1', 'POSTPARTUM 1 0', 'NEWBORN 1 1 0'])
    expect(due(born, 288)).toEqual([
      'CHILDBIRTH 0 8',
      'NEWBORN 1 6 2',
      'POSTPARTUM 7 1',
      'POSTPARTUM 8 0',
      'NEWBORN 1 8 0',
    ])
  })
  it('end with a death and with a closing', () => {
    const withDeath = { ...born, children: [{ ordinal: 1, diedOn: on(281) }], motherDiedOn: on(283) }
    expect(due(withDeath, 300)).toEqual(['CHILDBIRTH 0 20'])
    expect(due(client({ endedOn: on(80), isClosed: true }), 120)).toEqual(['PREGNANCY 10 44'])
    expect(
      due(client({ endedOn: on(200), motherDiedOn: on(200), spans: [{ from: on(199), until: null }] }), 230),
    ).toEqual([])
  })
  it('after a miscarriage leave childbed alone', () => {
    expect(due(client({ endedOn: on(80), spans: [{ from: on(80), until: null }] }), 82)).toEqual(['POSTPARTUM 2 0'])
  })
  it('each child has its own', () => {
    const twins = { ...born, children: [1, 2].map((ordinal) => ({ ordinal, diedOn: null })) }
    const reported = [{ form: 'NEWBORN' as const, ordinal: 2, column: 0 }]
    expect(due({ ...twins, reported }, 280)).toEqual(['CHILDBIRTH 0 0', 'NEWBORN 1 0 0'])
  })
  it('a sheet reported is never due again, and never due twice', () => {
    fc.assert(
      fc.property(fc.nat(330), fc.nat(330), (from, day) => {
        const about = { ...born, spans: [{ from: on(from), until: null }] }
        const before = listDueSheets(about, on(day))
        const keys = before.map(({ form, ordinal, column }) => `${form} ${ordinal} ${column}`)
        expect(new Set(keys).size).toBe(keys.length)
        const reported = before.map(({ form, ordinal, column }) => ({ form, ordinal, column }))
        expect(listDueSheets({ ...about, reported }, on(day))).toEqual([])
        const weeks = listWatchedForms({ ...about, reported }, on(day)).flatMap((watched) => watched.weeks)
        expect(weeks.every(({ isReported }) => isReported)).toBe(true)
      }),
    )
  })
})
