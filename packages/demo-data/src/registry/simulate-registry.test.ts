import { expect, test } from 'vitest'
import { simulateRegistry } from './simulate-registry.ts'

const today = '2026-11-24'
const full = simulateRegistry({ today, size: 'full' })

test('Pejawaran has its 17 villages and about 700 births a year over two years', () => {
  expect(new Set(full.cadres.map(({ villageCode }) => villageCode)).size).toBe(17)
  const births = full.clients.flatMap(({ delivery }) => (delivery?.outcome === 'BIRTH' ? [delivery.on] : []))
  const since = (from: string, to: string) => births.filter((on) => on > from && on <= to).length
  for (const count of [since('2024-11-24', '2025-11-24'), since('2025-11-24', today)]) {
    expect(count).toBeGreaterThan(630)
    expect(count).toBeLessThan(770)
  }
})

test('the same seed gives the same register, another seed another one', () => {
  expect(simulateRegistry({ today, size: 'full' })).toEqual(full)
  expect(simulateRegistry({ today, size: 'small', seed: 1 })).not.toEqual(simulateRegistry({ today, size: 'small' }))
})

test('the small register holds clients and cadres of the full one', () => {
  const small = simulateRegistry({ today, size: 'small' })
  const byKey = new Map(full.clients.map((client) => [client.key, client]))
  expect(small.clients.filter((client) => JSON.stringify(byKey.get(client.key)) !== JSON.stringify(client))).toEqual([])
  expect(small.clients.length).toBeGreaterThan(150)
})

test('nothing is recorded after the last day, and no client has two cadres on a day', () => {
  const dates = full.clients.flatMap(({ antenatal, delivery, postpartum, neonatal, deaths, registeredOn }) => [
    registeredOn,
    ...[...antenatal, ...postpartum, ...neonatal, ...(delivery === null ? [] : [delivery])].map(({ on }) => on),
    ...deaths.map(({ diedOn }) => diedOn),
  ])
  expect(dates.filter((date) => date > today)).toEqual([])
  for (const { assignments } of full.clients) {
    expect(assignments.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(1)
  }
})

test('every name says that it is simulated, and no number can be a real one', () => {
  for (const { person } of full.clients) {
    expect(person.name).toMatch(/ Simulasi$/)
    expect(person.nik).toMatch(/^990000/)
    expect(person.phone).toMatch(/^0800/)
  }
  for (const { name } of full.cadres) expect(name).toMatch(/ Simulasi$/)
})

test('client numbers are distinct', () => {
  const numbers = full.clients.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
})
