import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImports, type TestImports } from '../testing/open-imports.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

const sheet = (...lines: string[]) => ['kode_wilayah,elemen,periode,nilai', ...lines].join('\n')

const tallyOf = async (areaCode: string, element = 'birth.live', start = '2026-01-01') => {
  const [row] = await imports.connection.sql<{ value: number | null }[]>`
    select value from tallies where area_code = ${areaCode} and element_key = ${element} and period_start = ${start}`
  return row?.value ?? null
}

test('a sheet of counts stands in the tallies of its areas and of all above them when the import ends', async () => {
  const done = await imports.run(
    'FIGURES',
    sheet('33.04.15.2001,birth.live,2026-01,3', '33.04.16.2001,birth.live,2026-01,4'),
  )
  expect(done).toMatchObject({ state: 'DONE', rows: 2, added: 2, changed: 0, same: 0, rejected: 0, issueCount: 0 })
  expect([await tallyOf('33.04.15.2001'), await tallyOf('33.04.15'), await tallyOf('33.04')]).toEqual([3, 3, 7])
})
