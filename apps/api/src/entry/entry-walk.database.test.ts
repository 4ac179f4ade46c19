import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reportFigures } from '../testing/report-figures.ts'
import { askFigure, centre, forgetEntry, openEntry, secondVillage, village } from './testing/open-entry.ts'

let world: Awaited<ReturnType<typeof openEntry>>

beforeAll(async () => {
  world = await openEntry()
})
beforeEach(() => forgetEntry(world.api))
afterAll(() => world.api.close())

const births = { area: village, element: 'birth.live' }

test('a month goes from the first keystroke to the figures, is corrected, and loses a value that was cleared', async () => {
  const { api, villageMidwife, coordinator, head, office } = world
  await villageMidwife.type([[village, 'birth.live', '7']])
  await coordinator.type([
    [secondVillage, 'birth.live', '5'],
    [secondVillage, 'birth.still', '0'],
    [centre, 'child.sick_attending', '1.204'],
  ])
  expect(await askFigure(api, 'birth.live', centre)).toBeNull()
  expect(await coordinator.submit()).toMatchObject({ form: { state: 'SUBMITTED' }, userErrors: [] })
  expect((await coordinator.type([[village, 'birth.live', '8', 1]])).userErrors).toMatchObject([{ code: 'NOT_OPEN' }])
  expect(await head.approve()).toMatchObject({ form: { state: 'APPROVED', revision: 1 }, userErrors: [] })
  expect(await askFigure(api, 'birth.live', centre)).toBe(12)
  expect(await askFigure(api, 'birth.still', secondVillage)).toBe(0)
  expect(await askFigure(api, 'birth.still', village)).toBeNull()
  expect(await askFigure(api, 'child.sick_attending', '33.04')).toBe(1204)
  expect((await head.sheet())?.import).toEqual({
    state: 'DONE',
    source: 'Isian bulanan Puskesmas Pejawaran 1',
    counts: { rows: 4 },
  })

  expect(await villageMidwife.request('Satu lahir hidup ternyata di bulan lain', [births])).toMatchObject({
    userErrors: [],
  })
  const [correction] = (await office.sheet())?.corrections ?? []
  expect(await office.decide(correction?.id ?? '', true)).toMatchObject({ form: { state: 'OPEN', revision: 2 } })
  expect((await villageMidwife.type([[village, 'birth.still', '1']])).userErrors).toMatchObject([
    { code: 'CELL_LOCKED' },
  ])
  await villageMidwife.type([[village, 'birth.live', '', 1]])
  expect(await askFigure(api, 'birth.live', centre)).toBe(12)
  await coordinator.submit()
  await head.approve()
  expect(await askFigure(api, 'birth.live', village)).toBeNull()
  expect(await askFigure(api, 'birth.live', centre)).toBe(5)
  const register = await api.connection.sql`
    select file_name as "fileName", state, account_name as "accountName" from imports order by id`
  expect(register).toMatchObject([
    { fileName: 'Isian Puskesmas Pejawaran 1 2026-10', state: 'UNDONE', accountName: 'health_centre_head' },
    { fileName: 'Isian Puskesmas Pejawaran 1 2026-10 revisi 2', state: 'DONE' },
  ])
})

test('a form that was sent back says why and can be changed and submitted again', async () => {
  const { coordinator, head } = world
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  expect(await head.return('')).toMatchObject({ userErrors: [{ code: 'REASON_MISSING' }] })
  expect(await head.return('Lahir mati belum diisi')).toMatchObject({ form: { state: 'OPEN' } })
  expect((await coordinator.sheet())?.form.returnReason).toBe('Lahir mati belum diisi')
  await coordinator.type([[village, 'birth.still', '0']])
  expect(await coordinator.submit()).toMatchObject({ form: { state: 'SUBMITTED' }, userErrors: [] })
  expect((await coordinator.sheet())?.form.returnReason).toBeNull()
})

test('a refused correction leaves form and figures as they were', async () => {
  const { api, coordinator, head, office } = world
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  await head.approve()
  await coordinator.request('Salah hitung', [births])
  const [asked] = (await office.sheet())?.corrections ?? []
  const id = asked?.id ?? ''
  expect(await office.decide(id, false, ' ')).toMatchObject({ userErrors: [{ code: 'REASON_MISSING' }] })
  expect(await office.decide(id, false, 'Tanpa bukti')).toMatchObject({ form: { state: 'APPROVED' }, userErrors: [] })
  expect(await office.decide(id, true)).toMatchObject({ userErrors: [{ code: 'ALREADY_DECIDED' }] })
  expect(await askFigure(api, 'birth.live', village)).toBe(7)
})

test('a correction that clears every cell leaves no import standing', async () => {
  const { api, coordinator, head, office } = world
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  await head.approve()
  await coordinator.request('Seluruhnya salah bulan', [births])
  const [asked] = (await office.sheet())?.corrections ?? []
  await office.decide(asked?.id ?? '', true)
  await coordinator.type([[village, 'birth.live', ' ', 1]])
  await coordinator.submit()
  expect(await head.approve()).toMatchObject({ form: { state: 'APPROVED', revision: 2 } })
  expect(await askFigure(api, 'birth.live', '33.04')).toBeNull()
  expect((await head.sheet())?.import).toBeNull()
})

test('what came by file before gives way to the approved form, and stands again where the form is cleared', async () => {
  const { api, coordinator, head, office } = world
  await reportFigures(api.connection.sql, [['birth.live', village, '2026-10', 4]], { source: 'Berkas' })
  expect((await coordinator.sheet())?.reportedElsewhere).toBe(1)
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  await head.approve()
  expect(await askFigure(api, 'birth.live', village)).toBe(7)
  expect((await coordinator.sheet())?.reportedElsewhere).toBe(0)
  await coordinator.request('Berkas yang benar', [births])
  const [asked] = (await office.sheet())?.corrections ?? []
  await office.decide(asked?.id ?? '', true)
  await coordinator.type([[village, 'birth.live', '', 1]])
  await coordinator.submit()
  await head.approve()
  expect(await askFigure(api, 'birth.live', village)).toBe(4)
})

test('the data version rises with an approval and not with a draft', async () => {
  const { api, coordinator, head } = world
  const version = async () => {
    const [found] = await api.connection.sql<{ version: number }[]>`select data_version as version from installations`
    return found?.version ?? 0
  }
  const before = await version()
  await coordinator.type([[village, 'birth.live', '7']])
  await coordinator.submit()
  expect(await version()).toBe(before)
  await head.approve()
  expect(await version()).toBe(before + 1)
})
