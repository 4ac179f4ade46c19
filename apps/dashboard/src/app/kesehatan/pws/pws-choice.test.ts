import { expect, it } from 'vitest'
import { partsOf, pwsAddress, readPwsChoice } from './pws-choice.ts'

const reach = {
  indicators: ['K1A', 'K6', 'KNL'],
  area: { code: '33.04-P28', level: 'HEALTH_CENTRE' },
  newestMonth: '2026-10',
} as const

const read = (address: string, level: 'REGENCY' | 'SUBDISTRICT' | 'HEALTH_CENTRE' = 'HEALTH_CENTRE') => {
  const asked = new URLSearchParams(address)
  return readPwsChoice((name) => asked.get(name) ?? undefined, { ...reach, area: { ...reach.area, level } })
}

it('shows K6 of the newest month, best first, against the catalogue’s target unless asked otherwise', () => {
  expect(read('')).toEqual({
    choice: { indicator: 'K6', area: '33.04-P28', month: '2026-10', parts: 'VILLAGE', order: 'capaian', target: null },
    misread: [],
  })
})

it('an address says the choice it was made of', () => {
  const { choice } = read('indikator=KNL&bulan=2026-03&urut=nama&target=87,5&rinci=puskesmas', 'REGENCY')
  expect(choice).toMatchObject({
    indicator: 'KNL',
    month: '2026-03',
    order: 'nama',
    target: 87.5,
    parts: 'HEALTH_CENTRE',
  })
  expect(read(pwsAddress(choice).split('?')[1] ?? '', 'REGENCY').choice).toEqual(choice)
})

it('what cannot be read is told, and what stands by itself is shown', () => {
  const { choice, misread } = read('indikator=AKI&bulan=2026-13&target=120')
  expect(choice).toMatchObject({ indicator: 'K6', month: '2026-10', target: null })
  expect(misread).toEqual([
    ['indikator', 'AKI'],
    ['bulan', '2026-13'],
    ['target', '120'],
  ])
  expect(read('target=').misread).toEqual([])
})

it('a regency is read by puskesmas first, a puskesmas by villages only', () => {
  expect(partsOf('REGENCY')[0]).toBe('HEALTH_CENTRE')
  expect(read('rinci=puskesmas').choice.parts).toBe('VILLAGE')
  expect(read('rinci=kecamatan', 'SUBDISTRICT').choice.parts).toBe('VILLAGE')
})
