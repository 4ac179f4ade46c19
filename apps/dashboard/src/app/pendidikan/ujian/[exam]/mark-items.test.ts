import { expect, it } from 'vitest'
import { countSuspected, lookOf, splitItems } from './mark-items.ts'

const item = (
  name: string,
  verdict: 'KEEP' | 'REVISE' | 'DISCARD' | null,
  discrimination = 0.5,
  suspectedKey: string | null = null,
) => ({
  ...{ item: name, p: 0.5, discrimination, suspectedKey, verdict },
})

it('puts a key that looks wrong first, then what to discard, then what to revise by discrimination', () => {
  const items = [
    item('M1', 'KEEP'),
    item('M2', 'REVISE', 0.3),
    item('M3', 'REVISE', 0.1),
    item('M4', 'DISCARD', -0.1),
    item('M5', 'DISCARD', 0.2, 'A'),
  ]
  const { toSee, sound } = splitItems(items)
  expect(toSee.map((one) => one.item)).toEqual(['M5', 'M4', 'M3', 'M2'])
  expect(sound.map((one) => one.item)).toEqual(['M1'])
  expect(countSuspected(items)).toBe(1)
})

it('says nothing of items with too few pupils', () => {
  expect(lookOf(item('M1', null))).toBe('good')
})
