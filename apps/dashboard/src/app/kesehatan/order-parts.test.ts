import { expect, it } from 'vitest'
import { naturalOrder, orderParts } from './order-parts.ts'
import { column, deaths, part } from './testing/parts.ts'

const parts = [
  part('Wanayasa'),
  part('Rakit', { value: 70, status: 'MISSED' }),
  part('Batur', { value: 90, status: 'MET' }),
  part('Bawang', { value: 0, status: 'MISSED' }),
]
const names = (order: 'nama' | 'naik' | 'turun') => orderParts(column(parts), order).map(({ area }) => area.name)

it('orders by name, or by value either way, zero among the values and what is missing behind them', () => {
  expect(names('nama')).toEqual(['Batur', 'Bawang', 'Rakit', 'Wanayasa'])
  expect(names('naik')).toEqual(['Bawang', 'Rakit', 'Batur', 'Wanayasa'])
  expect(names('turun')).toEqual(['Batur', 'Rakit', 'Bawang', 'Wanayasa'])
})

it('orders counts of rare events by the counts', () => {
  const counted = [
    part('Rakit', { numerator: 1, value: 90 }, deaths),
    part('Batur', { numerator: 2, value: 40 }, deaths),
  ]
  const ordered = orderParts({ ...column(counted, undefined, deaths), isCount: true }, 'turun')
  expect(ordered.map(({ area }) => area.name)).toEqual(['Batur', 'Rakit'])
})

it('puts the worst first only where values may be judged', () => {
  expect(naturalOrder(column(parts))).toBe('naik')
  expect(naturalOrder(column([part('Rakit', { value: 3 }, deaths)], undefined, deaths))).toBe('nama')
})
