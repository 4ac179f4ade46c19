import { expect, test } from 'vitest'
import { moveVillage } from './move-village.ts'

const villageCode = 'v'
const span = (healthCentreCode: string, validFrom: string, validTo: string) => ({
  ...{ villageCode, healthCentreCode, validFrom, validTo },
})
const to = (healthCentreCode: string, validFrom: string) => ({ villageCode, healthCentreCode, validFrom })

test('the first puskesmas of a village holds from its day on', () => {
  expect(moveVillage([], to('a', '-infinity'))).toEqual([span('a', '-infinity', 'infinity')])
})

test('a move closes the span before on its day and replaces later ones', () => {
  const before = [span('a', '-infinity', '2025-01-01'), span('b', '2025-01-01', 'infinity')]
  expect(moveVillage(before, to('c', '2024-06-01'))).toEqual([
    span('a', '-infinity', '2024-06-01'),
    span('c', '2024-06-01', 'infinity'),
  ])
})

test('a move to where the village already is changes nothing', () => {
  const before = [span('a', '-infinity', 'infinity')]
  expect(moveVillage(before, to('a', '2024-06-01'))).toEqual(before)
})
