import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reportFigures } from '../testing/report-figures.ts'
import { entryFormId } from './entry-key.ts'
import {
  centre,
  forgetEntry,
  movedVillage,
  openEntry,
  otherCentre,
  secondVillage,
  village,
} from './testing/open-entry.ts'

let world: Awaited<ReturnType<typeof openEntry>>

beforeAll(async () => {
  world = await openEntry()
})
beforeEach(() => forgetEntry(world.api))
afterAll(() => world.api.close())

const rowsOf = async (person: (typeof world)['head'], month: string, healthCentre = centre) =>
  (await person.sheet(month, healthCentre))?.areas.map(({ code }) => code).sort()

test('the rows are the villages served on the first of the month, each month its own', async () => {
  const { head, person } = world
  expect(await rowsOf(head, '2026-09')).toEqual([centre, village, secondVillage, movedVillage].sort())
  expect(await rowsOf(head, '2026-10')).toEqual([centre, village, secondVillage].sort())
  expect(await rowsOf(person('HEALTH_CENTRE_HEAD', [otherCentre]), '2026-10', otherCentre)).toEqual(
    [otherCentre, movedVillage].sort(),
  )
})

test('a midwife of a village sees and fills her row only, and hands nothing in alone', async () => {
  const { villageMidwife } = world
  const sheet = await villageMidwife.sheet()
  expect(sheet?.areas).toEqual([{ code: village }])
  expect(sheet?.form.steps).toEqual(['FILL'])
  const { userErrors, cells } = await villageMidwife.type([
    [village, 'birth.live', '3'],
    [secondVillage, 'birth.live', '3'],
    [centre, 'child.sick_attending', '3'],
    [village, 'child.sick_attending', '3'],
    [village, 'target.newborns', '3'],
  ])
  expect(cells.map(({ area, typed }) => `${area} ${typed}`)).toEqual([`${village} 3`])
  expect(userErrors.map(({ code }) => code)).toEqual(Array(4).fill('NOT_IN_FORM'))
  expect(await villageMidwife.submit()).toMatchObject({ userErrors: [{ code: 'PART_ONLY' }] })
})

test('forms of others, of months to come and of nobody are not there', async () => {
  const { head, office, person } = world
  const stranger = person('HEALTH_CENTRE_HEAD', [otherCentre])
  expect(await stranger.sheet()).toBeNull()
  expect(await head.sheet('2026-12')).toBeNull()
  expect(await head.sheet('2026-13')).toBeNull()
  expect(await office.sheet('2026-10', '33.04-99')).toBeNull()
  await expect(stranger.type([[village, 'birth.live', '3']])).rejects.toThrow('Isian ini tidak ada')
  await expect(stranger.approve()).rejects.toThrow('Isian ini tidak ada')
  await expect(head.submit(entryFormId({ formKey: 'KIA', centreCode: centre, month: '2026-12' }))).rejects.toThrow()
  await expect(head.submit(entryFormId({ formKey: 'X', centreCode: centre, month: '2026-10' }))).rejects.toThrow()
  await expect(head.submit('abc')).rejects.toThrow('bukan id EntryForm')
})

test('beside a cell stands the month before, as reported or as typed for it, and what would be unusual', async () => {
  const { api, coordinator } = world
  await reportFigures(api.connection.sql, [
    ['birth.live', village, '2026-07', 8],
    ['birth.live', village, '2026-08', 2],
    ['birth.live', village, '2026-09', 4],
    ['birth.live', village, '2026-10', 50],
  ])
  const september = entryFormId({ formKey: 'KIA', centreCode: centre, month: '2026-09' })
  await coordinator.type([[village, 'birth.still', '1']], september)
  const cells = (await coordinator.sheet())?.cells ?? []
  const find = (element: string) => cells.find((cell) => cell.area === village && cell.element === element)
  expect(find('birth.live')).toMatchObject({ lastMonth: 4, usualLimit: 24, typed: '', value: null })
  expect(find('birth.still')).toMatchObject({ lastMonth: 1, usualLimit: null })
  expect(find('death.maternal')).toMatchObject({ lastMonth: null, usualLimit: null })
})

test('what is no number is kept as typed, found, and keeps the form from being submitted', async () => {
  const { coordinator } = world
  const saved = await coordinator.type([
    [village, 'birth.live', ' 7 '],
    [village, 'birth.weighed', 'delapan'],
    [village, 'birth.preterm', '-1'],
    [village, 'birth.still', '1.000.000'],
    [village, 'birth.breastfed_early', '9'],
  ])
  expect(saved.issues.map(({ rule, elements }) => `${rule.code} ${elements[0]}`)).toEqual([
    'TOO_LARGE birth.still',
    'NOT_A_COUNT birth.weighed',
    'NEGATIVE birth.preterm',
    'PARTS_OVER_WHOLE birth.breastfed_early',
  ])
  const sheet = await coordinator.sheet()
  expect(sheet?.issues).toEqual(saved.issues)
  expect(sheet?.cells.find(({ element }) => element === 'birth.weighed')).toMatchObject({
    typed: 'delapan',
    value: null,
  })
  expect(sheet?.form).toMatchObject({ filled: 2 })
  expect(await coordinator.submit()).toMatchObject({ form: { state: 'OPEN' }, userErrors: [{ code: 'HAS_ERRORS' }] })
  const long = await coordinator.type([[village, 'birth.live', '7'.repeat(41), 1]])
  expect(long.userErrors).toMatchObject([{ code: 'TEXT_TOO_LONG' }])
})

test('a warning does not keep a form from being submitted, an empty form does', async () => {
  const { coordinator } = world
  expect(await coordinator.submit()).toMatchObject({ userErrors: [{ code: 'NOTHING_ENTERED' }] })
  const saved = await coordinator.type([[village, 'birth.weighed', '3']])
  expect(saved.issues).toMatchObject([{ rule: { code: 'WHOLE_MISSING', severity: 'WARN' } }])
  expect(await coordinator.submit()).toMatchObject({ userErrors: [] })
})

test('two people in one cell lose nothing: the second is told, and the same text twice is no conflict', async () => {
  const { villageMidwife, coordinator } = world
  await villageMidwife.type([[village, 'birth.live', '7']])
  const second = await coordinator.type([
    [village, 'birth.live', '9'],
    [village, 'birth.still', '1'],
  ])
  expect(second.conflicts).toMatchObject([{ typed: '9', cell: { typed: '7', version: 1 } }])
  expect(second.cells).toMatchObject([{ typed: '7' }, { typed: '1', version: 1 }])
  expect((await coordinator.type([[village, 'birth.live', '7']])).conflicts).toEqual([])
  expect((await coordinator.type([[village, 'birth.live', '9', 1]])).cells).toMatchObject([{ typed: '9', version: 2 }])
})

test('of two people who write a cell at once exactly one is taken, time after time', async () => {
  const { villageMidwife, coordinator } = world
  for (let version = 0; version < 5; version += 1) {
    const answers = await Promise.all([
      villageMidwife.type([[village, 'birth.live', `1${version}`, version]]),
      coordinator.type([[village, 'birth.live', `2${version}`, version]]),
    ])
    expect(answers.flatMap(({ conflicts }) => conflicts)).toHaveLength(1)
  }
  const sheet = await coordinator.sheet()
  expect(sheet?.cells.find(({ element, area }) => element === 'birth.live' && area === village)?.version).toBe(5)
})

test('of two approvals at once exactly one makes an import', async () => {
  const { api, coordinator, head } = world
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  const answers = await Promise.all([head.approve(), head.approve()])
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'NOT_SUBMITTED' }])
  expect(await api.connection.sql`select from imports`).toHaveLength(1)
})

test('a form is late once its deadline is past, stays late when submitted then, and the office sets the day', async () => {
  const { coordinator, head, office } = world
  expect((await head.sheet('2026-11'))?.form).toMatchObject({ deadline: '2026-12-05', daysLeft: 11, isLate: false })
  expect((await head.sheet())?.form).toMatchObject({ deadline: '2026-11-05', daysLeft: -19, isLate: true })
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  expect((await head.sheet())?.form.isLate).toBe(true)
  expect(await office.setDeadline(29)).toMatchObject([{ code: 'BAD_DAY' }])
  expect(await office.setDeadline(28)).toEqual([])
  expect((await head.sheet())?.form).toMatchObject({ deadline: '2026-11-28', isLate: false })
})

test('a month whose figures came by file is not late for want of a form', async () => {
  const { api, head } = world
  await reportFigures(api.connection.sql, [['birth.live', village, '2026-10', 4]])
  expect((await head.sheet())?.form.isLate).toBe(false)
  expect((await head.forms('2026-09', '2026-10')).map(({ isLate }) => isLate)).toEqual([false, true])
})

test('the office lists every form of the months asked for, a puskesmas its own, nobody a month to come', async () => {
  const { office, head, villageMidwife } = world
  const list = await office.forms('2026-09', '2027-01')
  expect(list.map(({ month, healthCentre }) => `${month} ${healthCentre.code}`)).toEqual(
    ['2026-11', '2026-10', '2026-09'].flatMap((month) => [`${month} ${centre}`, `${month} ${otherCentre}`]),
  )
  expect(await head.forms('2026-10', '2026-10')).toMatchObject([{ healthCentre: { code: centre } }])
  const [whole, own] = [await head.forms('2026-10', '2026-10'), await villageMidwife.forms('2026-10', '2026-10')]
  expect([whole[0]?.expected, own[0]?.expected]).toEqual([2 * 52 + 2, 52])
  await expect(office.forms('2026-01', '2027-01')).rejects.toThrow('paling banyak 12')
})

test("a correction names cells of one's own, a reason, and an approved form", async () => {
  const { villageMidwife, coordinator, head, office } = world
  const [own, foreign] = [village, secondVillage].map((area) => ({ area, element: 'birth.live' }))
  if (own === undefined || foreign === undefined) throw new Error('two cells')
  expect(await coordinator.request('Salah hitung', [own])).toMatchObject({ userErrors: [{ code: 'NOT_APPROVED' }] })
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  await head.approve()
  expect(await coordinator.request(' a ', [own])).toMatchObject({ userErrors: [{ code: 'REASON_MISSING' }] })
  expect(await coordinator.request('Salah hitung', [])).toMatchObject({ userErrors: [{ code: 'NO_CELLS' }] })
  expect(await villageMidwife.request('Salah hitung', [foreign])).toMatchObject({
    userErrors: [{ code: 'NOT_IN_FORM' }],
  })
  expect((await office.sheet())?.corrections).toEqual([])
  await expect(office.decide('abc', true)).rejects.toThrow('bukan id EntryCorrection')
})

test('a sheet is answered in few statements, however many cells it has', async () => {
  const { statements } = await world.head.ask('sheet', { healthCentre: centre, month: '2026-10' })
  expect(statements.length).toBeLessThanOrEqual(5)
})
