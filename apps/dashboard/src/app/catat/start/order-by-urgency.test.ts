import { expect, it } from 'vitest'
import type { KsprBandCode } from '../../../graphql/generated/graphql.ts'
import { orderByUrgency } from './order-by-urgency.ts'

const due = (number: string, band: KsprBandCode | null, overdueDays: number, isEmergency = false) => ({
  pregnancy: { number, kspr: { band, isEmergency } },
  step: { overdueDays },
})

it('puts emergencies first, then the highest risk, then whoever waits longest, each client once', () => {
  const ordered = orderByUrgency([
    due('low, late', 'KRR', 30),
    due('high', 'KRT', 2),
    due('low', 'KRR', 1),
    due('high', 'KRT', 5),
    due('high, waiting', 'KRT', 4),
    due('very high', 'KRST', 0),
    due('emergency', 'KRT', 0, true),
    due('not scored', null, 40),
  ])
  expect(ordered.map(({ pregnancy, steps }) => [pregnancy.number, steps.length])).toEqual([
    ['emergency', 1],
    ['very high', 1],
    ['high', 2],
    ['high, waiting', 1],
    ['not scored', 1],
    ['low, late', 1],
    ['low', 1],
  ])
})
