import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIRTH_PLAN_ITEMS, reviewBirthPlan } from './birth-plan.ts'
import { findSheet, MONITORING_SHEETS } from './find-sheet.ts'
import type { MonitoringSheet } from './monitoring-sheet.ts'
import { PREGNANCY_SHEET_1, PREGNANCY_SHEET_3 } from './pregnancy-sheet.ts'
import { readSheet, type SheetAnswer, type SheetAnswers } from './read-sheet.ts'

const withSigns = MONITORING_SHEETS.filter(({ form }) => form !== 'BIRTH_PLAN')
const signCodes = (sheet: MonitoringSheet) => sheet.items.filter(({ kind }) => kind === 'SIGN').map(({ code }) => code)
const allNo = (sheet: MonitoringSheet): Record<string, SheetAnswer> =>
  Object.fromEntries(sheet.items.map(({ code, kind, most }) => [code, most ?? (kind === 'SIGN' ? 'NO' : 'YES')]))

describe('sheets', () => {
  // Buku KIA: 9 signs and 2 services a week, 18 items a day of childbed, columns 1–42.
  it('have the items and columns of the book', () => {
    const shape = ({ form, version, unit, firstColumn, lastColumn, items }: MonitoringSheet) => [
      form,
      version,
      unit,
      firstColumn,
      lastColumn,
      items.length,
      items.filter(({ kind }) => kind === 'SIGN').length,
    ]
    expect(MONITORING_SHEETS.map(shape)).toEqual([
      ['PREGNANCY', 1, 'WEEK', 1, 42, 11, 9],
      ['PREGNANCY', 2, 'WEEK', 1, 42, 16, 13],
      ['PREGNANCY', 3, 'WEEK', 1, 42, 16, 13],
      ['BIRTH_PLAN', 1, 'ONCE', 0, 0, 11, 0],
      ['CHILDBIRTH', 1, 'ONCE', 0, 0, 8, 6],
      ['POSTPARTUM', 1, 'DAY', 1, 42, 18, 14],
      ['NEWBORN', 1, 'DAY', 0, 28, 12, 10],
    ])
  })
  it('name each item once, in both languages', () => {
    for (const { items, title, advice } of MONITORING_SHEETS) {
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
      const words = items.flatMap(({ label, question, help }) => [label, question, ...(help === null ? [] : [help])])
      for (const { id, en } of [...words, title, advice]) expect([id.length > 2, en.length > 2]).toEqual([true, true])
      for (const { question } of items) expect(question.id).toMatch(/\?$/)
    }
  })
  it('the latest version is the one to fill in, an old one can still be read', () => {
    expect(findSheet('PREGNANCY')).toBe(PREGNANCY_SHEET_3)
    expect(findSheet('PREGNANCY', 1)).toBe(PREGNANCY_SHEET_1)
    expect(findSheet('PREGNANCY', 9)).toBeNull()
  })
})

describe('reading a column', () => {
  it('says no sign only where every sign asked was answered no', () => {
    for (const sheet of withSigns) {
      expect(readSheet(sheet, sheet.lastColumn, allNo(sheet)).state).toBe('NO_SIGN')
      for (const code of signCodes(sheet))
        for (const answer of ['UNKNOWN', null, undefined] as const)
          expect(readSheet(sheet, sheet.lastColumn, { ...allNo(sheet), [code]: answer }).state).toBe('INCOMPLETE')
    }
  })
  it('tells what is not known from what was not answered', () => {
    const answers: SheetAnswers = { ...allNo(PREGNANCY_SHEET_1), FEVER: 'UNKNOWN', DIARRHOEA: null }
    expect(readSheet(PREGNANCY_SHEET_1, 30, answers)).toMatchObject({ notKnown: ['FEVER'], unanswered: ['DIARRHOEA'] })
  })
  it('no sheet, or one without an answer, is not reported', () => {
    expect(readSheet(PREGNANCY_SHEET_1, 30, null)).toMatchObject({ state: 'NOT_REPORTED', advice: null })
    expect(readSheet(PREGNANCY_SHEET_1, 30, { FEVER: null }).state).toBe('NOT_REPORTED')
    expect(readSheet(PREGNANCY_SHEET_1, 30, null).unanswered).toHaveLength(11)
  })
  it('movements are asked from week 24, and a yes before it is still a danger sign', () => {
    const answers: SheetAnswers = { ...allNo(PREGNANCY_SHEET_1), FEWER_MOVEMENTS: null }
    expect(readSheet(PREGNANCY_SHEET_1, 23, answers).state).toBe('NO_SIGN')
    expect(readSheet(PREGNANCY_SHEET_1, 24, answers).state).toBe('INCOMPLETE')
    expect(readSheet(PREGNANCY_SHEET_1, 23, { FEWER_MOVEMENTS: 'YES' }).state).toBe('DANGER')
  })
  it('any yes to a sign is danger with advice, whatever else is answered', () => {
    const answer = fc.constantFrom<SheetAnswer | null>('YES', 'NO', 'UNKNOWN', null)
    for (const sheet of withSigns)
      fc.assert(
        fc.property(
          fc.array(answer, { minLength: sheet.items.length, maxLength: sheet.items.length }),
          fc.constantFrom(...signCodes(sheet)),
          (given, danger) => {
            const some = Object.fromEntries(sheet.items.map(({ code }, index) => [code, given[index] ?? null]))
            const reading = readSheet(sheet, sheet.firstColumn, { ...some, [danger]: 'YES' })
            expect([reading.state, reading.advice]).toEqual(['DANGER', sheet.advice])
            expect(reading.signs.map(({ code }) => code)).toContain(danger)
          },
        ),
      )
  })
  it('a number is taken where the item asks how many, within its bounds, and nowhere else', () => {
    const faults = (answers: SheetAnswers) =>
      readSheet(PREGNANCY_SHEET_3, 30, answers).issues.map(({ code, field }) => `${code} ${field}`)
    for (const answer of [0, 7, 'UNKNOWN'] as const) expect(faults({ IRON_TABLETS: answer })).toEqual([])
    for (const answer of [-1, 8, 2.5, Number.NaN, 'YES', 'NO'] as const)
      expect(faults({ IRON_TABLETS: answer })).toEqual(['BAD_ANSWER IRON_TABLETS'])
    expect(faults({ FEVER: 1 })).toEqual(['BAD_ANSWER FEVER'])
    const none = readSheet(PREGNANCY_SHEET_3, 30, { IRON_TABLETS: 0 })
    expect([none.state, none.servicesDone, none.unanswered.includes('IRON_TABLETS')]).toEqual(['INCOMPLETE', [], false])
  })
  it('a form without signs is filled in or not, and never says that there is no sign', () => {
    const sheet = findSheet('BIRTH_PLAN')
    if (sheet === null) throw new Error('no birth plan')
    expect(readSheet(sheet, 0, allNo(sheet)).state).toBe('FILLED')
    expect(readSheet(sheet, 0, { ...allNo(sheet), FUNDS: null }).state).toBe('INCOMPLETE')
    expect(readSheet(sheet, 0, {}).state).toBe('NOT_REPORTED')
  })
  it('a service done is listed and is no sign', () => {
    expect(readSheet(PREGNANCY_SHEET_1, 30, { ANTENATAL_CONTACT: 'YES' })).toMatchObject({
      state: 'INCOMPLETE',
      servicesDone: ['ANTENATAL_CONTACT'],
      signs: [],
    })
  })
  it('an item the version does not ask for and a column beyond the sheet are named', () => {
    const faults = (column: number, answers: SheetAnswers) =>
      readSheet(PREGNANCY_SHEET_1, column, answers).issues.map(({ code, field }) => [code, field])
    expect(faults(30, { FEVER: 'NO', BLEEDING: 'YES', DIARRHOEA: null })).toEqual([['UNKNOWN_ITEM', 'BLEEDING']])
    expect(faults(43, {})).toEqual([['COLUMN_OUTSIDE_SHEET', 'column']])
    expect(faults(0, {})).toEqual([['COLUMN_OUTSIDE_SHEET', 'column']])
    expect([faults(1, {}), faults(42, {})]).toEqual([[], []])
  })
})

describe('birth plan', () => {
  const all = BIRTH_PLAN_ITEMS.map(({ code }) => code)
  it('is due from 36 weeks and complete when nothing is missing', () => {
    expect(reviewBirthPlan(all, 251)).toEqual({ isDue: false, isComplete: true, missing: [] })
    expect(reviewBirthPlan(all.slice(1), 252)).toMatchObject({ isDue: true, isComplete: false })
    expect(reviewBirthPlan(all.slice(1), 252).missing.map(({ code }) => code)).toEqual(['MOTHER_NAME'])
  })
})
