import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { ask, lettersOf, pregnancyInput, register, registered } from '../registry/testing/registry-api.ts'
import { kalibening, pejawaran, registrySeed, villages } from '../registry/testing/registry-seed.ts'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { forgetFigures, reportFigures } from '../testing/report-figures.ts'
import { advanceRecords } from './advance-records.ts'
import { recountRecords } from './recount-records.ts'
import { forgetClients, listTallies } from './testing/counted.ts'

let api: TestApi
let owner: Connection

const today = '2026-11-24'
const place = { regencyCode: '33.04', clock: createClock('Asia/Jakarta', today) }
const office: Viewer = { role: 'HEALTH_HEAD', lane: 'dashboard' }

beforeAll(async () => {
  const urls = await testDatabase(registrySeed)
  api = await openTestApi(urls, { today })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
})

afterAll(() => Promise.all([api.close(), owner.close()]))

/** The figure of an element in an area and month. */
async function tallyOf(element: string, month = '2026-11', area: string = villages.own): Promise<number | null> {
  const [row] = await api.connection.sql<{ value: number | null }[]>`
    select value from tallies where element_key = ${element} and area_code = ${area} and period_start = ${`${month}-01`}`
  return row?.value ?? null
}

/** What the register counts for a client's village, by element and month; zeros and states of OCE OKE aside. */
async function countsOf(village: string): Promise<Record<string, number>> {
  const rows = await api.connection.sql<{ key: string; recorded: number }[]>`
    select element_key || ' ' || to_char(period_start, 'YYYY-MM') as key, recorded from tallies
    where area_code = ${village} and recorded > 0 and element_key not like 'oceoke.%' order by 1`
  return Object.fromEntries(rows.map(({ key, recorded }) => [key, recorded]))
}

type Kind = 'AntenatalContact' | 'Delivery' | 'PostpartumContact' | 'NeonatalContact' | 'Referral' | 'CareDeath'

async function record(
  kind: Kind,
  pregnancy: string,
  input: Record<string, unknown>,
  corrects?: string,
): Promise<string> {
  const name = kind === 'CareDeath' ? 'recordDeath' : `record${kind}`
  const correction = corrects === undefined ? null : { id: corrects, reason: 'salah tulis' }
  const answer = await ask<Record<string, { recordId: string | null; userErrors: unknown[] }>>(
    api,
    `mutation ($pregnancy: ID!, $input: ${kind}Input!, $correction: CorrectionInput) {
      ${name}(pregnancy: $pregnancy, input: $input, correction: $correction) { recordId userErrors { field code } } }`,
    { pregnancy, input, correction },
  )
  const id = answer[name]?.recordId
  if (id == null) throw new Error(JSON.stringify(answer))
  return id
}

const withdraw = (pregnancy: string, id: string) =>
  ask(
    api,
    `mutation ($pregnancy: ID!, $correction: CorrectionInput!) { withdrawRecord(pregnancy: $pregnancy, correction: $correction) { userErrors { code } } }`,
    { pregnancy, correction: { id, reason: 'salah catat' } },
  )

const midwifeCare = { provider: 'MIDWIFE', place: 'HEALTH_CENTRE' }
const contact = (on: string, over: Record<string, unknown> = {}) => ({ on, ...midwifeCare, ...over })

let names = 0
/** A client with a name of her own. */
const client = (over: Record<string, unknown> = {}) => {
  names += 1
  const letters = lettersOf(names)
  return registered(api, { person: { name: `Ibu Hitung ${letters}` }, lastBirthOn: '2020-02-02', ...over })
}

beforeEach(async () => {
  await forgetClients(api, today)
  await forgetFigures(owner.sql)
  await owner.sql`truncate record_sources, record_days`
})

/** A pregnancy from 1 February with full care, born on 25 October at 266 days. */
async function fullCourse(): Promise<{ id: string; delivery: string; hb: string }> {
  const id = await client({ registeredOn: '2026-03-20', lmpOn: '2026-02-01' })
  const tested = {
    ...{ haemoglobin: 10.4, armCm: 23.2, ironTablets: 90 },
    components: ['ULTRASOUND', 'WEIGHT_HEIGHT', 'IRON'],
  }
  const hb = await record('AntenatalContact', id, contact('2026-03-20', tested))
  for (const on of ['2026-05-10', '2026-06-20', '2026-08-30', '2026-09-30'])
    await record('AntenatalContact', id, contact(on))
  const byDoctor = { provider: 'DOCTOR', ironTablets: 90, components: ['ULTRASOUND'] }
  await record('AntenatalContact', id, contact('2026-07-28', byDoctor))
  const delivery = await record('Delivery', id, bornOn('2026-10-25'))
  for (const on of ['2026-10-26', '2026-10-30', '2026-11-09', '2026-11-23'])
    await record('PostpartumContact', id, contact(on, { familyPlanning: on === '2026-11-23' ? 'IUD' : 'belum' }))
  for (const on of ['2026-10-26', '2026-10-30', '2026-11-09'])
    await record('NeonatalContact', id, contact(on, { ordinal: 1 }))
  return { id, delivery, hb }
}

const bornOn = (on: string) =>
  contact(on, { outcome: 'BIRTH', newborns: [{ sex: 'FEMALE', isLive: true, weightGrams: 2400 }] })

const courseCounts: Readonly<Record<string, number>> = Object.fromEntries(
  [
    '2026-03 anaemia.mild anaemia.mild_given_iron anc.first_contact_early anc.usg_t1',
    '2026-03 hb.tested nutrition.deficient nutrition.measured',
    '2026-04 kspr.done kspr.due',
    '2026-07 anc.usg_t3 iron.received_180 kspr.done kspr.due',
    '2026-08 anc.k4',
    '2026-09 kspr.done kspr.due',
    '2026-10 birth.facility birth.live birth.low_weight birth.mothers birth.skilled birth.weighed',
    '2026-10 kspr.done kspr.due neo.kn1 pnc.kf1',
    '2026-11 fp.postpartum neo.complete pnc.complete',
  ].flatMap((line) => {
    const [month, ...keys] = line.split(' ')
    return keys.map((key) => [`${key} ${month}`, 1])
  }),
)

describe('a year of a village, counted by hand', () => {
  test('a registered client stands in the tallies of her village and all above it when her registration is answered', async () => {
    await client()
    expect([await tallyOf('oceoke.open'), await tallyOf('oceoke.with_cadre')]).toEqual([1, 0])
    expect([
      await tallyOf('oceoke.open', '2026-11', pejawaran),
      await tallyOf('oceoke.open', '2026-11', '33.04'),
    ]).toEqual([1, 1])
    expect([await tallyOf('oceoke.open', '2026-08'), await tallyOf('oceoke.open', '2026-12')]).toEqual([null, null])
  })

  test('a whole course counts every element in its month, and the same counts stand when all is counted from nothing', async () => {
    await fullCourse()
    expect(await countsOf(villages.own)).toEqual(courseCounts)
    const stood = await listTallies(owner.sql)
    await recountRecords(api.connection.sql, place)
    expect(await listTallies(owner.sql)).toEqual(stood)
    await rebuildTallies(owner.sql, '33.04')
    expect(await listTallies(owner.sql)).toEqual(stood)
  })

  test('another day of birth moves what follows from it, and nothing else', async () => {
    const { id, delivery } = await fullCourse()
    await record('Delivery', id, bornOn('2026-09-30'), delivery)
    // at 241 days, before her last screening was due; the first contact on day 26 is none of the first days
    const lost = /^(pnc|neo|fp)\.|^kspr\..* 2026-10$/
    const kept = Object.entries(courseCounts).filter(([key]) => !lost.test(key))
    const moved = Object.fromEntries(
      kept.map(([key, count]) => [key.replace(/^(birth\..*) 2026-10$/, '$1 2026-09'), count]),
    )
    moved['birth.preterm 2026-09'] = 1
    expect(await countsOf(villages.own)).toEqual(moved)
  })

  test('a corrected test, a record taken back and a move flow on', async () => {
    const { id, hb } = await fullCourse()
    await record('AntenatalContact', id, contact('2026-03-20', { haemoglobin: 12, components: ['WEIGHT_HEIGHT'] }), hb)
    const counts = await countsOf(villages.own)
    expect([counts['anaemia.mild 2026-03'], counts['hb.tested 2026-03'], counts['anc.usg_t1 2026-03']]).toEqual([
      undefined,
      1,
      undefined,
    ])
    await withdraw(id, hb)
    expect(await countsOf(villages.own)).not.toHaveProperty('hb.tested 2026-03')
    const before = await countsOf(villages.own)
    await ask(
      api,
      `mutation ($id: ID!) { movePregnancy(pregnancy: $id, input: { village: "${villages.foreign}", reason: "ikut suami" }) { userErrors { code } } }`,
      { id },
    )
    expect([await countsOf(villages.own), await countsOf(villages.foreign)]).toEqual([{}, before])
    expect([
      await tallyOf('kspr.done', '2026-09', kalibening),
      await tallyOf('kspr.done', '2026-09', pejawaran),
    ]).toEqual([1, null])
  })

  test('a duplicate counts nothing', async () => {
    const id = await client({ registeredOn: '2026-09-01', lmpOn: '2026-07-01' })
    const { pregnancy } = await register(api, pregnancyInput({ person: { name: 'Ibu Ganda Nyata' } }))
    await ask(
      api,
      `mutation ($id: ID!, $other: String) { closePregnancy(pregnancy: $id, reason: DUPLICATE, sameAs: $other) { userErrors { code } } }`,
      { id, other: pregnancy?.number },
    )
    expect(await tallyOf('oceoke.open')).toBe(1)
  })
})

test('a day later weeks and months that came due are counted, once', async () => {
  await client({ registeredOn: '2026-09-01', lmpOn: '2026-07-01' })
  const december = { regencyCode: '33.04', clock: createClock('Asia/Jakarta', '2026-12-02') }
  expect(await tallyOf('oceoke.open', '2026-12')).toBeNull()
  expect(await advanceRecords(api.connection.sql, december)).toBeGreaterThan(0)
  expect([await tallyOf('oceoke.open', '2026-12'), await tallyOf('oceoke.open', '2026-12', '33.04')]).toEqual([1, 1])
  expect(await advanceRecords(api.connection.sql, december)).toBe(0)
})

test('one changed record touches its own cells alone, in a fixed number of statements', async () => {
  const { id } = await fullCourse()
  await client()
  const before = await versions()
  const { statements } = await api.execute(
    `mutation ($id: ID!, $input: ReferralInput!) { recordReferral(pregnancy: $id, input: $input) { userErrors { code } } }`,
    {
      viewer: { role: 'MIDWIFE', areaCodes: [pejawaran] },
      variables: {
        id,
        input: {
          reason: 'BBLR',
          facility: 'RSUD',
          ordinal: 1,
          detectedAt: '2026-10-26T01:00:00Z',
          decidedAt: '2026-10-26T02:00:00Z',
          leftAt: '2026-10-26T02:30:00Z',
          arrivedAt: '2026-10-26T03:00:00Z',
          treatedAt: '2026-10-26T03:30:00Z',
        },
      },
    },
  )
  const after = await versions()
  expect([...after].filter(([cell, version]) => before.get(cell) !== version).map(([cell]) => cell)).toEqual([
    `complication.neonatal_managed ${villages.own} 2026-10-01`,
  ])
  expect(statements.length).toBeLessThanOrEqual(50)
})

/** Which version of each row of the tallies stands. */
async function versions(): Promise<Map<string, string>> {
  const rows = await api.connection.sql<{ cell: string; version: string }[]>`
    select concat_ws(' ', element_key, area_code, period_start) as cell, xmin::text as version from tallies`
  return new Map(rows.map(({ cell, version }) => [cell, version]))
}

describe('source of record', () => {
  const choose = (source: 'RECORDS' | 'REPORT', fromMonth: string, viewer: Viewer = office) =>
    api.execute<{ setRecordSource: { userErrors: { code: string }[]; sources: { source: string }[] } }>(
      `mutation ($input: RecordSourceInput!) { setRecordSource(input: $input) { userErrors { field code } sources { source fromMonth } } }`,
      { viewer, variables: { input: { elements: ['birth.live'], healthCentre: pejawaran, fromMonth, source } } },
    )

  test('the report holds until records are chosen, from the month on that was said; both are kept', async () => {
    await fullCourse()
    await reportFigures(owner.sql, [
      ['birth.live', villages.own, '2026-09', 4],
      ['birth.live', villages.own, '2026-10', 5],
      ['birth.live', villages.foreign, '2026-10', 2],
    ])
    const months = async (area: string) => [
      await tallyOf('birth.live', '2026-09', area),
      await tallyOf('birth.live', '2026-10', area),
    ]
    expect([await months(villages.own), await months('33.04')]).toEqual([
      [4, 5],
      [4, 7],
    ])
    expect((await choose('RECORDS', '2026-10')).data?.setRecordSource.userErrors).toEqual([])
    expect([await months(villages.own), await months(pejawaran), await months('33.04')]).toEqual([
      [4, 1],
      [4, 1],
      [4, 3],
    ])
    expect([await tallyOf('birth.live', '2026-11'), await tallyOf('birth.live', '2026-10', villages.ownToo)]).toEqual([
      0, 0,
    ])
    await reportFigures(owner.sql, [['birth.live', villages.own, '2026-10', 6]])
    expect(await months(villages.own)).toEqual([4, 1])
    await choose('REPORT', '2026-10')
    expect([await months(villages.own), await months('33.04')]).toEqual([
      [4, 6],
      [4, 8],
    ])
  })

  test('what the register does not count, a month to come and another role are refused', async () => {
    expect((await choose('RECORDS', '2026-12')).data?.setRecordSource.userErrors).toMatchObject([
      { field: 'fromMonth' },
    ])
    const { errors } = await choose('RECORDS', '2026-10', {
      role: 'MIDWIFE',
      areaCodes: [pejawaran],
      lane: 'dashboard',
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('a difference names village, month and both numbers, and leads to who is counted, by number or not at all', async () => {
    await fullCourse()
    await reportFigures(owner.sql, [['birth.live', villages.own, '2026-10', 5]])
    const document = `query { recordDifferences(from: "2026-10", to: "2026-10", elements: ["birth.live", "birth.mothers"]) {
      totalCount rows { area { code } element { key } month reported recorded source } } }`
    const { data } = await api.execute(document, { viewer: office })
    expect(data).toEqual({
      recordDifferences: {
        totalCount: 2,
        rows: [
          {
            area: { code: villages.own },
            element: { key: 'birth.live' },
            month: '2026-10',
            reported: 5,
            recorded: 1,
            source: 'REPORT',
          },
          {
            area: { code: villages.own },
            element: { key: 'birth.mothers' },
            month: '2026-10',
            reported: null,
            recorded: 1,
            source: 'REPORT',
          },
        ],
      },
    })
    const cases = (viewer: Viewer) =>
      api.execute<{
        countedCases: {
          totalCount: number
          cases: { part: string; pregnancy: { number: string; person: object | null } }[]
        }
      }>(
        `query { countedCases(area: "33.04", element: "birth.live", from: "2026-10", to: "2026-10") {
          totalCount cases { part month village { code } pregnancy { number person { name } } } } }`,
        { viewer },
      )
    const [midwife, head, stranger] = await Promise.all([
      cases({ role: 'MIDWIFE', areaCodes: [pejawaran] }),
      cases(office),
      cases({ role: 'MIDWIFE', areaCodes: [kalibening] }),
    ])
    expect(midwife.data?.countedCases).toMatchObject({ totalCount: 1, cases: [{ part: '1', month: '2026-10' }] })
    expect([midwife, head].map(({ data: of }) => of?.countedCases.cases[0]?.pregnancy.person === null)).toEqual([
      false,
      true,
    ])
    expect(stranger.data?.countedCases).toEqual({ totalCount: 0, cases: [] })
  })
})
