import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readOwnPath, withParameters } from './address.ts'

it('keeps a path of our own with its query', () => {
  expect(readOwnPath('/indikator/AKI?wilayah=33.04')).toBe('/indikator/AKI?wilayah=33.04')
})

it.each([
  'https://jahat.example/',
  '//jahat.example',
  '/\\jahat.example',
  '/\t/jahat.example',
  '/a/..//jahat.example',
  'javascript:alert(1)',
  '',
  null,
])('never leads away from our own pages: %j', (text) => {
  expect(readOwnPath(text)).toBe('/')
})

it('gives a path on the same origin whatever is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', 'a', '\t', '@', '?', '#') }), (text) => {
      expect(new URL(readOwnPath(`/${text}`), 'http://own.example').origin).toBe('http://own.example')
    }),
  )
})

it('changes and takes away parameters and keeps the others', () => {
  expect(withParameters('/?wilayah=33.04&bahasa=id', { bahasa: 'en', periode: undefined })).toBe(
    '/?wilayah=33.04&bahasa=en',
  )
  expect(withParameters('/data?a=1', { a: undefined })).toBe('/data')
})
