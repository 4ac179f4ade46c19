import { expect, it } from 'vitest'
import { carryToday } from './calendar.ts'
import type { Draft } from './draft.ts'
import { subjectOf } from './letters.ts'
import { listColumns, type PhoneLetter } from './list-columns.ts'
import type { Client, DueColumn, Form, PhoneData } from './phone-data.ts'

const both = (text: string) => ({ id: text, en: text })
const formOf = (key: Form['key'], unit: Form['unit'], firstColumn: number, lastColumn: number): Form => ({
  ...{ key, unit, firstColumn, lastColumn, version: 1, title: both(key), advice: both('call') },
  items: [],
})
const forms = [formOf('PREGNANCY', 'WEEK', 1, 42), formOf('POSTPARTUM', 'DAY', 1, 42), formOf('NEWBORN', 'DAY', 0, 28)]
const client: Client = {
  ...{ id: 'p1', number: 'K-1', name: 'Mawar', phone: null, place: '', isPregnant: true },
  ...{ startedOn: '2026-06-01', dueOn: null, endedOn: null, watches: ['PREGNANCY'], children: [], risk: null },
  ...{ isEmergency: false, nextStep: null, escalations: [] },
}
const mother: Client = {
  ...client,
  ...{ id: 'p2', isPregnant: false, endedOn: '2026-11-20', watches: ['POSTPARTUM', 'NEWBORN'], children: [1, 2] },
}
const due = (dueOn: string, column: number): DueColumn => ({
  ...{ client: 'p1', form: 'PREGNANCY', ordinal: null, column, dueOn, revision: 0, answers: {} },
})
const fetchedAtMs = 1_000
const data: PhoneData = {
  ...{ account: 'k01', today: '2026-11-24', fetchedAtMs, forms, clients: [client] },
  due: [due('2026-11-08', 22), due('2026-11-15', 23), due('2026-11-29', 25)],
}
const nothing = { drafts: [], letters: [] }
const letterOf = (subject: string, state: PhoneLetter['state'], answeredAtMs: number | null): PhoneLetter => ({
  ...{ key: subject, owner: 'k01', subject, state, answer: null, writtenAtMs: 0, answeredAtMs },
  body: { kind: 'SHEET', ...due('', 25), version: 1, filledAt: '', baseRevision: 0 },
})
const columnsOf = (...[known]: Parameters<typeof listColumns>) =>
  listColumns(known).map(({ key, standing }) => [subjectOf(key), standing])

it('puts what can be seen today first, then the latest missed', () => {
  expect(columnsOf({ data, ...nothing, today: '2026-11-24' })).toEqual([
    ['p1/PREGNANCY/0/25', 'DUE'],
    ['p1/PREGNANCY/0/23', 'DUE'],
    ['p1/PREGNANCY/0/22', 'DUE'],
  ])
})

it('goes on by itself while there is no line: every new week of pregnancy, and each child’s day of today', () => {
  const away = { ...data, clients: [client, mother], due: [] }
  expect(columnsOf({ data: away, ...nothing, today: '2026-11-24' })).toEqual([])
  expect(columnsOf({ data: away, ...nothing, today: '2026-12-08' }).map(([subject]) => subject)).toEqual([
    'p2/POSTPARTUM/0/18',
    'p2/NEWBORN/1/18',
    'p2/NEWBORN/2/18',
    'p1/PREGNANCY/0/27',
    'p1/PREGNANCY/0/26',
  ])
})

it('says what is begun, on its way and sent, and asks again for what the server still wants', () => {
  const [subject] = ['p1/PREGNANCY/0/25']
  const [form] = forms
  if (subject === undefined || form === undefined) throw new Error('no form')
  const draft: Draft = { column: due('', 25), form, answers: {}, baseRevision: 0, toldSigns: [] }
  const standing = (known: Partial<Parameters<typeof listColumns>[0]>) =>
    columnsOf({ data, ...nothing, today: '2026-11-24', ...known })[0]?.[1]
  expect(standing({ drafts: [draft] })).toBe('DRAFT')
  expect(standing({ letters: [letterOf(subject, 'WAITING', null)] })).toBe('WAITING')
  expect(standing({ letters: [letterOf(subject, 'SENT', fetchedAtMs + 1)] })).toBe('SENT')
  expect(standing({ letters: [letterOf(subject, 'SENT', fetchedAtMs - 1)] })).toBe('DUE')
})

it('carries the server’s day on by the telephone’s clock, never back', () => {
  const noon = new Date(2026, 10, 24, 12).getTime()
  expect(carryToday('2026-11-24', noon, noon + 3 * 86_400_000)).toBe('2026-11-27')
  expect(carryToday('2026-11-24', noon, noon - 9 * 86_400_000)).toBe('2026-11-24')
})
