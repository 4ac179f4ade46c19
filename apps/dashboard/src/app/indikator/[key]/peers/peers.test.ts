import { expect, test } from 'vitest'
import type { PeersFragment } from '../../../../graphql/generated/graphql.ts'
import { isRare, judgePlace } from './peers.ts'

test('only beyond the outer limits an area is coloured, by which side is better', () => {
  expect(judgePlace('LOW_998', 'HIGHER_IS_BETTER')).toBe('worse')
  expect(judgePlace('LOW_998', 'LOWER_IS_BETTER')).toBe('better')
  expect(judgePlace('HIGH_998', 'NEUTRAL')).toBe('none')
  expect([judgePlace('LOW_95', 'HIGHER_IS_BETTER'), judgePlace('WITHIN', 'HIGHER_IS_BETTER')]).toEqual([
    'unsure',
    'none',
  ])
  expect(judgePlace(null, 'HIGHER_IS_BETTER')).toBe('none')
})

test('a smoothed map is offered where areas have fewer than ten events each', () => {
  const peers = (...events: number[]) =>
    ({
      areas: events.map((numerator) => ({ value: { area: { code: 'a' }, numerator, denominator: 100 }, smoothed: 1 })),
    }) as unknown as PeersFragment
  expect([isRare(peers(3, 12)), isRare(peers(12, 9)), isRare(peers(3))]).toEqual([true, false, false])
})
