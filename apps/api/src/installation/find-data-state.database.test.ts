import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { isDemo: true })
})

afterAll(() => api.close())

const document = `{ installation { isDemo today lastMonth lastYear loading { done } regency { code name } } }`

const ask = async () => {
  const { data, errors, statements } = await api.execute<{ installation: object }>(document, {
    viewer: { role: 'REGENT' },
  })
  expect(errors).toBeUndefined()
  return { installation: data?.installation, statements: statements.length }
}

async function report(element: string, grain: 'MONTH' | 'YEAR', start: string): Promise<void> {
  const { sql } = api.connection
  const [made] = await sql<{ id: number }[]>`
    insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name)
    values ('33.04', 'FIGURES', 'a.csv', '', 'a', 'DONE', 'a') returning id`
  const row = {
    regency_code: '33.04',
    element_key: element,
    grain,
    area_code: '33.04.15',
    period_start: start,
    value: 0,
  }
  await sql`insert into figures ${sql({ ...row, import_id: made?.id ?? 0 })}`
  await rebuildTallies(sql, '33.04')
}

test('an installation without figures says so, and targets of a coming year are no figures', async () => {
  const empty = {
    installation: {
      ...{ isDemo: true, today: '2026-11-24', loading: null, lastMonth: null, lastYear: null },
      regency: { code: '33.04', name: 'Banjarnegara' },
    },
    statements: 2,
  }
  expect(await ask()).toEqual(empty)
  await report('target.pregnant', 'YEAR', '2027-01-01')
  expect(await ask()).toEqual(empty)
})

test('the newest month and year are those of any reported element, zero included', async () => {
  await report('death.maternal', 'YEAR', '2025-01-01')
  expect((await ask()).installation).toMatchObject({ lastMonth: null, lastYear: 2025 })
  await report('birth.live', 'MONTH', '2026-10-01')
  expect((await ask()).installation).toMatchObject({ lastMonth: '2026-10', lastYear: 2026 })
})
