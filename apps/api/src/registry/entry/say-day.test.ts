import { expect, test } from 'vitest'
import { sayDay } from './say-day.ts'

test('a day stands in words of each language, without shifting by a time zone', () => {
  expect(sayDay('2026-08-01')).toEqual({ id: '1 Agustus 2026', en: '1 August 2026' })
  expect(sayDay('2026-11-24')).toEqual({ id: '24 November 2026', en: '24 November 2026' })
})
