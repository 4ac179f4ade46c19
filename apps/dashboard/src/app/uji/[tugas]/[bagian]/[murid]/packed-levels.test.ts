import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packLevels, readLevels, unpackLevels } from './packed-levels.ts'

it('gives back every choice that was packed into an address', () => {
  const levels = fc.array(fc.option(fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(levels, (chosen) => {
      expect(unpackLevels(packLevels(chosen))).toEqual(chosen)
    }),
  )
})

it.each([undefined, '', 'a', '3.', '3..2', '<b>'])('takes %j for no choices at all', (text) => {
  expect(unpackLevels(text)).toBeUndefined()
})

it('reads a level for each item, and null where none or nonsense was sent', () => {
  const form = new FormData()
  form.set('butir', '4')
  form.set('butir-0', '3')
  form.set('butir-2', '-1')
  form.set('butir-3', 'dua')
  expect(readLevels(form)).toEqual([3, null, null, null])
})
