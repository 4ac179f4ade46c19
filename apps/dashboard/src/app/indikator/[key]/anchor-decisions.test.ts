import { expect, test } from 'vitest'
import type { AnchoredDecisionFragment } from '../../../graphql/generated/graphql.ts'
import { type AnchoredDecisions, anchorDecisions } from './anchor-decisions.ts'

const decision = (over: Partial<AnchoredDecisionFragment> = {}): AnchoredDecisionFragment => ({
  id: '7',
  note: 'Kirim tim',
  owner: 'Kabid Kesmas',
  month: '2026-08',
  state: 'OPEN',
  outcome: null,
  area: { code: '33.04' },
  ...over,
})

const period = (code: string, start: string, end: string) => ({ period: { code, start, end } })
const quarters = [period('2026-Q2', '2026-04-01', '2026-06-30'), period('2026-Q3', '2026-07-01', '2026-09-30')]
const rolling = [period('2026-08/R12', '2025-09-01', '2026-08-31'), period('2026-09/R12', '2025-10-01', '2026-09-30')]

const anchor = (decisions: readonly AnchoredDecisionFragment[], points = quarters) =>
  anchorDecisions(decisions as unknown as AnchoredDecisions, { points, areaCode: '33.04', language: 'id' })

test('a decision stands at the period of its month, marked in order of the months', () => {
  const found = anchor([decision(), decision({ id: '9', month: '2026-05', state: 'DONE', outcome: 'Sudah pulih' })])
  expect(found.map(({ id, label, periodCode }) => [id, label, periodCode])).toEqual([
    ['9', 'T1', '2026-Q2'],
    ['7', 'T2', '2026-Q3'],
  ])
  expect(found[0]?.words).toBe('Kirim tim (Kabid Kesmas): Selesai, Sudah pulih')
})

test('where periods overlap it stands at the last one that holds its month', () => {
  expect(anchor([decision()], rolling)[0]?.periodCode).toBe('2026-09/R12')
})

test('those of another area, without a month or outside the trend are left out', () => {
  const others = [decision({ area: { code: '33.04.15' } }), decision({ month: null }), decision({ month: '2025-01' })]
  expect(anchor(others)).toEqual([])
})
