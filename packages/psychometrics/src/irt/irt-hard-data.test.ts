import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import { seededRandom } from '../testing/simulate-exam.ts'

test('answers that follow no model still give finite numbers or none', () => {
  const shape = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    items: fc.integer({ min: 3, max: 7 }),
    easy: fc.constantFrom(0.003, 0.5, 0.997),
    copies: fc.boolean(),
    model: fc.constantFrom('rasch' as const, 'twopl' as const),
  })
  fc.assert(
    fc.property(shape, ({ seed, items, easy, copies, model }) => {
      const random = seededRandom(seed)
      const rows = Array.from({ length: 320 }, (_, v) => {
        const answers = Array.from({ length: items }, () => (random() < easy ? '1' : '0'))
        return [`p${v}`, ...(copies ? answers.map(() => answers[0] ?? '0') : answers)]
      })
      const header = ['person', ...Array.from({ length: items }, (_, i) => `i${i + 1}`)]
      const { tables } = analyseSheet({ responses: { header, rows }, key: null, irt: model })
      const wrong = Object.entries(tables).flatMap(([name, table]) =>
        table.flatMap((row) =>
          Object.entries(row)
            .filter(([, value]) => typeof value === 'number' && !Number.isFinite(value))
            .map(([column]) => `${name}.${column}`),
        ),
      )
      expect(wrong).toEqual([])
    }),
    { numRuns: 40, examples: [[{ seed: 5, items: 5, easy: 0.003, copies: false, model: 'twopl' }]] },
  )
}, 60_000)
