import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { nearnesses } from '../records/choices.ts'
import type { CadreRow } from './cadre-row.ts'
import { nearnessOf, orderSuggestions } from './suggest-cadres.ts'

const home = { villageCode: 'v', hamlet: 'Krajan', rw: '02', rt: '03' }
const some = (...texts: string[]) => constantFrom(null, ...texts)

const cadre = record({
  villageCode: constantFrom('v', 'w'),
  hamlet: some('Krajan', 'Lain'),
  rw: some('2', '4'),
  rt: some('3', '5'),
  clientCount: integer({ min: 0, max: 3 }),
})

const rowOf = (index: number, over: object): CadreRow => ({
  ...{ id: index, number: `KD-${String(index).padStart(3, '0')}`, ...home, status: 'ACTIVE', startedOn: '2024-01-01' },
  ...{ endedOn: null, accountName: null, name: null, phone: null, clientCount: 0 },
  ...over,
})

test('RT 3, 003 and Rt 03 are one, and an RT counts only inside its RW', () => {
  expect(nearnessOf(home, { ...home, rt: 'RT 3', rw: 'RW. 002' })).toBe('RT')
  expect(nearnessOf(home, { ...home, rw: '05' })).toBe('HAMLET')
  expect(nearnessOf(home, { ...home, rw: null, hamlet: null })).toBe('VILLAGE')
})

test('no cadre with a client comes before a free one, and among equals none farther before a nearer one', () => {
  assert(
    property(array(cadre, { maxLength: 12 }), (cadres) => {
      const ordered = orderSuggestions(
        home,
        cadres.map((over, index) => rowOf(index, over)),
      )
      expect(ordered).toHaveLength(cadres.length)
      const ranks = ordered.map(
        ({ clientCount, nearness }) => Number(clientCount > 0) * 10 + nearnesses.indexOf(nearness),
      )
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }),
  )
})

test('the first of those free needs no reason unless she is of another village; whoever has a client always does', () => {
  assert(
    property(array(cadre, { minLength: 1, maxLength: 12 }), (cadres) => {
      const ordered = orderSuggestions(
        home,
        cadres.map((over, index) => rowOf(index, over)),
      )
      const [first] = ordered
      if (first?.clientCount === 0) expect(first.needsReason).toBe(first.nearness === 'NEIGHBOUR')
      for (const { clientCount, needsReason } of ordered) if (clientCount > 0) expect(needsReason).toBe(true)
    }),
  )
})
