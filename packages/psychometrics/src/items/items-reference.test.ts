import { describe, expect, test } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import type { Cell } from '../exam/exam-tables.ts'
import { hasFixtures, readFixture, referenceRows } from '../testing/read-fixture.ts'

const TOLERANCE = 1e-9 // manifest of the reference files

function expectSame(value: Cell | undefined, reference: string, where: string): void {
  if (typeof value === 'number') {
    expect(Math.abs(value - Number(reference)), `${where}: ${value} against ${reference}`).toBeLessThan(TOLERANCE)
  } else if (typeof value === 'boolean') expect(String(value).toUpperCase(), where).toBe(reference)
  else expect(value ?? '', where).toBe(reference)
}

describe.skipIf(!hasFixtures).each(['cttdata', 'hci', 'sat12', 'form1', 'msatb_multi'])('%s', (name) => {
  const exam = hasFixtures
    ? analyseSheet({ responses: readFixture(`ia_${name}_responses`), key: readFixture(`ia_${name}_key`) })
    : null

  test.each(['items', 'options'] as const)('every number of the %s is that of the reference', (table) => {
    const rows = exam?.tables[table] ?? []
    const reference = referenceRows(`ia_${name}_${table}`)
    expect(rows.length).toBe(reference.length)
    reference.forEach((expected, index) => {
      for (const [column, text] of Object.entries(expected)) {
        expectSame(rows[index]?.[column], text, `${name} ${expected.item} ${column}`)
      }
    })
  })

  test('every number of the test is that of the reference', () => {
    const values = new Map(exam?.tables.test.map((row) => [row.statistic, row.value]))
    for (const { statistic = '', value = '' } of referenceRows(`ia_${name}_test`)) {
      expectSame(values.get(statistic), value, `${name} ${statistic}`)
    }
  })

  test('the sheet gives no issue', () => expect(exam?.issues).toEqual([]))
})
