import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explainMapping, previewAddress, readChoice } from './import-choice.ts'

const readAddress = (address: string) =>
  readChoice(Object.fromEntries(new URL(address, 'http://own.example').searchParams))

it('brings every choice through the address unchanged', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.json(), (uploadId, source, mapping) => {
      const choice = { uploadId, sheet: 'PUBLISHED', source, mapping } as const
      expect(readAddress(previewAddress(choice))).toEqual(choice)
    }),
  )
})

it('takes an unknown sheet for figures and a broken mapping for none', () => {
  expect(readChoice({ lembar: 'SEGALA', pemetaan: '%%%' })).toEqual({
    uploadId: '',
    sheet: 'FIGURES',
    source: '',
    mapping: '',
  })
})

it('says why a mapping cannot be used', () => {
  expect(explainMapping('')).toBeUndefined()
  expect(explainMapping('{"columns":{"area":"kode"}}')).toBeUndefined()
  expect(explainMapping('{"columns":')).toBe('MAPPING_NOT_JSON')
  expect(explainMapping('7')).toBe('MAPPING_NOT_JSON')
  const noise = Array.from({ length: 4000 }, (_, index) => (index * 7919 * 104_729) % 1_000_003)
  expect(explainMapping(JSON.stringify(noise))).toBe('MAPPING_TOO_LARGE')
})
