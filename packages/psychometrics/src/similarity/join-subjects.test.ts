import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { choiceTable } from './choice-table.ts'
import { joinSubjects, type Subject } from './join-subjects.ts'
import { kernelModel } from './kernel-model.ts'
import { omega } from './omega.ts'
import { pairItems } from './pair-items.ts'

function subject(seed: number, items: number, leaveOut = 0): Subject {
  const { responses, key } = simulateExam(80, items, seed)
  const { matrix } = buildMatrix({ ...responses, rows: responses.rows.slice(leaveOut) }, key)
  const table = choiceTable(matrix)
  return { table, model: kernelModel(table), pupils: matrix.pupils }
}

describe('subjects joined', () => {
  test('a pair has z = Σ(M - E)/√ΣV of its subjects', () => {
    const subjects = [subject(1, 25), subject(2, 30)]
    const joined = joinSubjects(subjects)
    const parts = subjects.map(({ table, model }) => pairItems(table, model, { copier: 4, source: 9 }, 'skip'))
    const tests = parts.map(({ copied, matches }) => ({ matches, ...omega(copied, matches) }))
    const sum = (read: (test: (typeof tests)[number]) => number) => tests.reduce((total, each) => total + read(each), 0)
    const whole = pairItems(joined.table, joined.model, { copier: 4, source: 9 }, 'skip')
    const z = (sum(({ matches }) => matches) - sum(({ expected }) => expected)) / Math.sqrt(sum(({ sd }) => sd * sd))
    expect(omega(whole.copied, whole.matches).z).toBeCloseTo(z, 10)
  })

  test('a pupil who missed a subject is compared in the other', () => {
    const joined = joinSubjects([subject(1, 25), subject(2, 30, 10)])
    expect(joined.table.pupilCount).toBe(80)
    const missed = joined.pupils.indexOf('p3')
    expect(pairItems(joined.table, joined.model, { copier: missed, source: 50 }, 'skip').copied.length).toBe(25)
  })

  test('no subject gives no pupils', () => expect(joinSubjects([]).table.pupilCount).toBe(0))
})
