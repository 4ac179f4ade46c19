import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { choiceTable } from './choice-table.ts'
import { pairEvidence } from './copying-evidence.ts'
import { kernelModel } from './kernel-model.ts'

describe('combined evidence of a pair', () => {
  const { responses, key } = simulateExam(300, 40, 31)
  responses.rows[8]?.splice(1, 22, ...(responses.rows[3]?.slice(1, 23) ?? []))
  const table = choiceTable(buildMatrix(responses, key).matrix)
  table.choices.fill(0, 199 * 40, 200 * 40)
  const model = kernelModel(table)

  test('a copied pair stands above every honest pair of the class', () => {
    const copied = pairEvidence(table, model, 3, 8)
    for (let i = 0; i < 30; i++) {
      for (let j = i + 1; j < 30; j++) {
        if (i !== 3 || j !== 8) expect(pairEvidence(table, model, i, j)).toBeLessThan(copied)
      }
    }
  })

  test('a blank sheet is no evidence', () => {
    expect(pairEvidence(table, model, 199, 3)).toBe(0)
  })
})
