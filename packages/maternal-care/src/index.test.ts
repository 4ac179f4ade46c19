import { expect, it } from 'vitest'
import {
  assignAntenatalVisits,
  chooseDating,
  K6_PROFILE,
  nextStep,
  type PregnancyDating,
  planAntenatalCare,
  scoreKspr,
} from './index.ts'

it('the example of the README holds', () => {
  const dating: PregnancyDating | undefined = chooseDating('2026-03-02', [
    { scanOn: '2026-04-27', gestationDays: 58 },
  ])?.dating
  expect(dating).toEqual({ method: 'LMP', lmpOn: '2026-03-02' })
  const pregnancy = { dating: { method: 'LMP', lmpOn: '2026-03-02' } as const, endedOn: null }
  const { visits } = assignAntenatalVisits([{ on: '2026-04-27', byDoctor: true }], pregnancy, K6_PROFILE)
  expect(nextStep(planAntenatalCare(visits, pregnancy, K6_PROFILE, '2026-08-03'))).toMatchObject({
    code: 'K2',
    state: 'OVERDUE',
    overdueDays: 14,
  })
  expect(scoreKspr({ gravida: 3, ageYears: 36 }, ['APH'])).toMatchObject({
    score: 14,
    band: { code: 'KRST' },
    isEmergency: true,
  })
})
