import { expect, it } from 'vitest'
import { stepLabel } from './step-label.ts'

it('names a step in both languages, and a later child of several by its number', () => {
  expect(stepLabel({ code: 'K4', ordinal: null })).toEqual({ id: 'Periksa hamil K4', en: 'Antenatal contact K4' })
  expect(stepLabel({ code: 'KN1', ordinal: 1 }).id).toBe('Kunjungan bayi KN1')
  expect(stepLabel({ code: 'KN1', ordinal: 2 })).toEqual({
    id: 'Kunjungan bayi KN1, bayi ke-2',
    en: 'Contact of the child KN1, child 2',
  })
})
