import { expect, it } from 'vitest'
import { words } from '../../../i18n/words.ts'
import { readEntry } from './read-entry.ts'

function entryOf(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return readEntry(form, words.id.forms)
}

const fieldsOf = ({ problems }: ReturnType<typeof entryOf>) => problems.map(({ field }) => field)

it('leaves out what was not filled in', () => {
  const entry = entryOf({ weightKg: ' ', reason: '' })
  expect([entry.number('weightKg'), entry.text('reason'), entry.day('on'), entry.truth('isLive')]).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(entry.problems).toEqual([])
})

it('names each field that cannot be read, once', () => {
  const entry = entryOf({ weightKg: 'berat', gravida: '2,5', on: '24-11-2026', leftAt: 'siang', at: '25' })
  entry.number('weightKg')
  entry.whole('gravida')
  entry.neededDay('on')
  entry.instant('leftAt')
  entry.instantOn('2026-11-24', 'at')
  expect(fieldsOf(entry)).toEqual(['weightKg', 'gravida', 'on', 'leftAt', 'at'])
})

it('asks for what is needed', () => {
  const entry = entryOf({ place: 'NOWHERE' })
  entry.needed('reason')
  entry.neededDay('on')
  entry.neededChoice('place', words.id.care.places, 'HOME')
  expect(fieldsOf(entry)).toEqual(['reason', 'on', 'place'])
})

it('takes times on the clock of the regency', () => {
  const entry = entryOf({ leftAt: '2026-11-24T00:30', at: '03:15' })
  expect(entry.instant('leftAt')).toBe('2026-11-24T00:30:00+07:00')
  expect(entry.instantOn('2026-11-21', 'at')).toBe('2026-11-21T03:15:00+07:00')
})

it('keeps only boxes that the form has', () => {
  const entry = entryOf({ complications: ['HAEMORRHAGE', 'MADE_UP'] })
  expect(entry.ticked('complications', words.id.care.complications)).toEqual(['HAEMORRHAGE'])
})
