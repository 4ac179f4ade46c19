import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, midwife } from '../registry/testing/registry-api.ts'
import { registrySeed } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { allNo, sheetInput, submit, watchedClient } from './testing/watch-api.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
})

afterAll(() => api.close())

const answered = (item: string, word: string) => allNo.map((answer) => (answer.item === item ? { item, word } : answer))
const keptOf = async (id: string) => {
  const { pregnancy } = await ask<{
    pregnancy: { sheets: { column: number; stands: { revision: number }; conflicts: unknown[] }[] }
  }>(api, 'query ($id: ID!) { pregnancy(id: $id) { sheets { column stands { revision } conflicts { revision } } } }', {
    id,
  })
  return pregnancy.sheets
}

describe('a sheet', () => {
  test('sent twice stands once, with the same answer', async () => {
    const { id, cadre } = await watchedClient(api)
    const input = sheetInput(id)
    expect(await submit(api, input, cadre)).toMatchObject({ outcome: 'STANDS', sheet: { state: 'NO_SIGN' } })
    expect(await submit(api, input, cadre)).toMatchObject({ outcome: 'SAME', sheet: { stands: { revision: 1 } } })
    expect(await keptOf(id)).toEqual([{ column: 20, stands: { revision: 1 }, conflicts: [] }])
  })

  test('sent at the same moment by several hands stands once', async () => {
    const { id, cadre } = await watchedClient(api)
    const input = sheetInput(id, { answers: answered('FEVER', 'YES') })
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(api, input, cadre)))
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['SAME', 'SAME', 'SAME', 'SAME', 'SAME', 'STANDS'])
    expect(new Set(answers.map(({ escalation }) => escalation?.id)).size).toBe(1)
  })

  test('of another client or column is refused under a key that is taken', async () => {
    const [one, other] = [await watchedClient(api), await watchedClient(api)]
    const input = sheetInput(one.id)
    await submit(api, input, one.cadre)
    for (const over of [{ pregnancy: other.id }, { column: 21 }])
      expect((await submit(api, { ...input, ...over })).userErrors).toEqual([{ field: 'entryKey', code: 'KEY_TAKEN' }])
    expect(await keptOf(other.id)).toEqual([])
  })

  test('of two telephones that saw the same revision is a conflict: both are kept, and sending again decides', async () => {
    const { id, cadre } = await watchedClient(api)
    await submit(api, sheetInput(id, { answers: answered('FEVER', 'UNKNOWN') }), cadre)
    const late = sheetInput(id)
    const met = await submit(api, late)
    expect([met.outcome, met.sheet?.stands.revision, met.sheet?.conflicts.length]).toEqual(['CONFLICT', 1, 1])
    expect(met.sheet?.conflicts[0]?.answers).toContainEqual({ item: 'FEVER', word: 'NO' })
    expect(met.sheet?.stands.answers).toContainEqual({ item: 'FEVER', word: 'UNKNOWN' })
    expect((await submit(api, late)).outcome).toBe('CONFLICT')
    const decided = await submit(api, sheetInput(id, { answers: answered('FEVER', 'NO'), baseRevision: 1 }), cadre)
    expect(decided).toMatchObject({ outcome: 'STANDS', sheet: { stands: { revision: 2 }, conflicts: [] } })
    expect((await submit(api, late)).outcome).toBe('SAME')
  })

  test('that says what stands already is no conflict; deciding for what stands ends one', async () => {
    const { id, cadre } = await watchedClient(api)
    await submit(api, sheetInput(id), cadre)
    expect((await submit(api, sheetInput(id))).outcome).toBe('SAME')
    expect((await submit(api, sheetInput(id, { answers: answered('FLUID', 'UNKNOWN') }))).outcome).toBe('CONFLICT')
    const kept = await submit(api, sheetInput(id, { baseRevision: 1 }), cadre)
    expect(kept).toMatchObject({ outcome: 'STANDS', sheet: { stands: { revision: 2 }, conflicts: [] } })
  })

  test('is never "no sign" where a sign is not answered or not known, and an empty one is not taken', async () => {
    const { id, cadre } = await watchedClient(api)
    const state = async (column: number, answers: unknown[]) =>
      (await submit(api, sheetInput(id, { column, answers }), cadre)).sheet?.state
    expect(await state(10, allNo.slice(1))).toBe('INCOMPLETE')
    expect(await state(11, answered('BLEEDING', 'UNKNOWN'))).toBe('INCOMPLETE')
    expect(await state(12, allNo)).toBe('NO_SIGN')
    const empty = await submit(api, sheetInput(id, { column: 13, answers: [{ item: 'FEVER' }] }), cadre)
    expect(empty.userErrors).toEqual([{ field: 'answers', code: 'EMPTY' }])
  })

  test('that cannot be so is refused at its field, and nothing is written', async () => {
    const { id, cadre } = await watchedClient(api)
    const faults = async (over: Record<string, unknown>) =>
      (await submit(api, sheetInput(id, over), cadre)).userErrors.map(({ field, code }) => `${field} ${code}`)
    expect(await faults({ version: 99 })).toEqual(['version UNKNOWN_VERSION'])
    expect(await faults({ column: 43 })).toEqual(['column COLUMN_OUTSIDE_SHEET'])
    expect(await faults({ column: 40 })).toEqual(['column TOO_EARLY'])
    expect(await faults({ answers: [{ item: 'IRON_TABLETS', count: 9 }] })).toEqual(['answers.IRON_TABLETS BAD_ANSWER'])
    expect(await faults({ answers: [{ item: 'TOOTHACHE', word: 'YES' }] })).toEqual(['answers.TOOTHACHE UNKNOWN_ITEM'])
    expect(
      await faults({ form: 'POSTPARTUM', version: 1, column: 3, answers: [{ item: 'FEVER', word: 'NO' }] }),
    ).toEqual(['form NOT_BORN'])
    expect(await keptOf(id)).toEqual([])
  })

  test('of an older version is read by the questions it was filled in with', async () => {
    const { id, cadre } = await watchedClient(api)
    const old = await submit(api, sheetInput(id, { version: 1, answers: allNo.slice(0, 9) }), cadre)
    expect(old).toMatchObject({ outcome: 'STANDS', sheet: { state: 'NO_SIGN' } })
  })
})

describe('what is due', () => {
  interface Due {
    readonly form: { readonly key: string }
    readonly column: number
    readonly overdueDays: number
    readonly pregnancy: { readonly id: string }
  }
  const dueOf = async (cadre: Parameters<typeof ask>[3]) =>
    (
      await ask<{ mySheets: Due[] }>(
        api,
        '{ mySheets(first: 100) { form { key } column overdueDays pregnancy { id } } }',
        {},
        cadre,
      )
    ).mySheets

  test('for a cadre is her clients’ alone: weeks missed while she accompanied her, and this week', async () => {
    const { id, cadre } = await watchedClient(api)
    const due = await dueOf(cadre)
    expect(new Set(due.map(({ pregnancy }) => pregnancy.id))).toEqual(new Set([id]))
    // 1 June to 24 November are 176 days; week 8 ended on 2 August, before she had a cadre
    expect(due.map(({ column }) => column)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    expect([due[0]?.overdueDays, due.at(-1)?.overdueDays]).toEqual([107, 0])
    await submit(api, sheetInput(id, { column: 9 }), cadre)
    expect((await dueOf(cadre)).map(({ column }) => column)).not.toContain(9)
    const { pregnancy } = await ask<{ pregnancy: { sheetCompleteness: unknown; dueSheets: Due[] } }>(
      api,
      'query ($id: ID!) { pregnancy(id: $id) { sheetCompleteness { form due reported } dueSheets { column } } }',
      { id },
      midwife,
    )
    expect(pregnancy.sheetCompleteness).toEqual([{ form: 'PREGNANCY', due: 16, reported: 1 }])
    expect(pregnancy.dueSheets).toHaveLength(16)
  })

  test('one statement lists it, for however many clients', async () => {
    const list = async () => {
      const { data, errors, statements } = await api.execute<{ mySheets: unknown[] }>(
        '{ mySheets(first: 500) { column dueOn overdueDays form { key version } } }',
        { viewer: midwife },
      )
      expect(errors).toBeUndefined()
      return { rows: data?.mySheets.length ?? 0, statements: statements.length }
    }
    const before = await list()
    await watchedClient(api)
    const after = await list()
    expect(after.rows).toBe(before.rows + 17)
    expect([before.statements, after.statements]).toEqual([1, 1])
  })
})
