import { expect, it } from 'vitest'
import { firstList, readListName, readOffset } from './choose-list.ts'

it('opens what needs a look first', () => {
  expect(firstList({ baru: 9, berubah: 2, sama: 3, temuan: 1 })).toBe('temuan')
  expect(firstList({ baru: 9, berubah: 2, sama: 3, temuan: 0 })).toBe('berubah')
  expect(firstList({ baru: 9, berubah: 0, sama: 3, temuan: 0 })).toBe('baru')
  expect(firstList({ baru: 0, berubah: 0, sama: 0, temuan: 0 })).toBe('temuan')
})

it('takes an unknown list for none and a broken place for the start', () => {
  expect([readListName({ daftar: 'sama' }), readListName({ daftar: 'x' }), readListName({})]).toEqual([
    'sama',
    null,
    null,
  ])
  expect([readOffset({ mulai: '200' }), readOffset({ mulai: '-5' }), readOffset({ mulai: 'x' })]).toEqual([200, 0, 0])
})
