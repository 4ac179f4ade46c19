import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { importSheet } from '../testing/import-sheet.ts'
import { realSeed } from './testing/open-imports.ts'

// Recapitulation of Puskesmas Donomulyo, February 2026, counted from January (SIGMA RCS PRD, §51–53): numerator,
// denominator and per cent as printed there.

const [regency, centre, other] = ['33.04', '33.04-P01', '33.04-P02']
let api: TestApi

const header = 'kode_wilayah,elemen,periode,nilai,cara_hitung'

/** Counts of January and February together; a few of them had come by January. */
const february = {
  'anaemia.mild': 8,
  'anaemia.moderate': 5,
  'anaemia.severe': 1,
  'hb.tested': 300,
  'iron.received_180': 217,
  'iron.consumed_180': 53,
  'nutrition.deficient': 58,
  'nutrition.measured': 433,
  'anc.first_contact_early': 289,
  'anc.usg_t1': 201,
  'anc.usg_t3': 85,
  'anc.k6_delivered': 28,
  'anc.t12_delivered': 27,
} as const

const lines = (area: string, year: number, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([element, count]) => [
    `${area},${element},${year}-01,${Math.floor(count / 3)},kumulatif`,
    `${area},${element},${year}-02,${count},kumulatif`,
  ])

const targets = (year: number) => [`${centre},target.pregnant,${year},999,`, `${centre},target.delivering,${year},901,`]

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed))
  const { sql } = api.connection
  await importSheet(sql, 'HEALTH_CENTRES', 'kode,nama,kecamatan\nP01,Donomulyo,Batur\nP02,Lain,Wanayasa')
  const others = { 'anaemia.mild': 640, 'anaemia.moderate': 0, 'anaemia.severe': 0, 'hb.tested': 14_775 }
  const { state, rejected } = await importSheet(
    sql,
    'FIGURES',
    [
      header,
      ...[2025, 2026].flatMap((year) => [...lines(centre, year, february), ...targets(year)]),
      ...lines(other, 2026, others),
    ].join('\n'),
  )
  expect([state, rejected]).toEqual(['DONE', 0])
})

afterAll(() => api.close())

test.each([
  ['anaemia', 'ANEMIA', centre, '2026-02', 14, 300, 4.67],
  ['iron tablets received', 'TTD180', centre, '2026-02', 217, 999, 21.72],
  ['iron tablets consumed, guidance 2026', 'TTD180C', centre, '2026-02', 53, 999, 5.31],
  ['iron tablets consumed, the form before', 'TTD180C', centre, '2025-02', 53, 901, 5.88],
  ['chronic energy deficiency', 'KEK', centre, '2026-02', 58, 433, 13.39],
  ['K1 in trimester 1', 'K1M', centre, '2026-02', 289, 999, 28.93],
  ['ultrasound in trimester 1', 'USG_T1', centre, '2026-02', 201, 999, 20.12],
  ['ultrasound in trimester 3', 'USG_T3', centre, '2026-02', 85, 999, 8.51],
  ['K6', 'K6', centre, '2026-02', 28, 901, 3.11],
  ['ANC 12T', 'ANC12T', centre, '2026-02', 27, 901, 3.0],
  ['anaemia of the regency', 'ANEMIA', regency, '2026-02', 654, 15_075, 4.34],
])('%s comes out as printed', async (_, indicator, area, month, numerator, denominator, printed) => {
  const [value] = await askValues(api, indicator, [area], ['YEAR_TO_DATE', month])
  expect(value).toMatchObject({ numerator, denominator, value: expect.closeTo(printed, 2) })
})

test('390 villages of 391 are 99.74 % complete', async () => {
  const { sql } = api.connection
  await sql`
    insert into areas (code, level, name, regency_code, parent_code)
    select '33.04.20.3' || lpad(n::text, 3, '0'), 'VILLAGE', 'Desa ' || n, '33.04', '33.04.20' from generate_series(1, 113) n`
  await sql`
    insert into area_links (regency_code, ancestor_code, descendant_code)
    select '33.04', above, code from areas, unnest(array['33.04', '33.04.20', code]) as above
    where code like '33.04.20.3___'`
  const villages = await sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' and not is_outside order by code`
  expect(villages).toHaveLength(391)
  const reported = villages.slice(1).map(({ code }) => `${code},nutrition.measured,2026-03,1,kumulatif`)
  await importSheet(sql, 'FIGURES', [header, ...reported].join('\n'))
  const { data } = await api.execute<{ elementValues: { completeness: { reported: number; expected: number } }[] }>(
    `{ elementValues(elements: ["nutrition.measured"], areas: { codes: ["33.04"] },
        periods: { from: "2026-03", to: "2026-03", grain: MONTH }) { completeness { reported expected } } }`,
    { viewer: { role: 'ANALYST' } },
  )
  const { reported: come = 0, expected: due = 0 } = data?.elementValues[0]?.completeness ?? {}
  expect([come, due, (100 * come) / due]).toEqual([390, 391, expect.closeTo(99.74, 2)])
})
