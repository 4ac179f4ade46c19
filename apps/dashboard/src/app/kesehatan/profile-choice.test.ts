import { expect, it } from 'vitest'
import { profileAddress, readProfileChoice, selectParts } from './profile-choice.ts'

const readFrom = (address: string) => {
  const { searchParams } = new URL(address, 'http://pantau.invalid')
  return readProfileChoice((name) => searchParams.get(name) ?? undefined)
}

it('reads back from the address every choice it wrote there', () => {
  const place = { areaCode: '33.04.14', periodCode: '2026-10' }
  const choice = { group: 'gizi', indicator: 'KEK', order: 'naik', parts: 'puskesmas' } as const
  expect(readFrom(profileAddress(place, choice))).toEqual(choice)
  const nothing = { group: undefined, indicator: undefined, order: undefined, parts: 'wilayah' } as const
  expect(readFrom(profileAddress(place, nothing))).toEqual(nothing)
})

it('takes an unknown order or kind of part as left out', () => {
  expect(readFrom('/kesehatan?urut=acak&rinci=sekolah')).toMatchObject({ order: undefined, parts: 'wilayah' })
})

it('goes down to the villages, by territory or by puskesmas, and not below', () => {
  expect(selectParts('33.04', 'REGENCY', 'wilayah')).toEqual({ childrenOf: '33.04' })
  expect(selectParts('33.04', 'REGENCY', 'puskesmas')).toEqual({ within: { code: '33.04', level: 'HEALTH_CENTRE' } })
  expect(selectParts('33.04-1', 'HEALTH_CENTRE', 'puskesmas')).toEqual({ childrenOf: '33.04-1' })
  expect(selectParts('33.04.14.2001', 'VILLAGE', 'wilayah')).toEqual({ codes: [] })
})
