import { expect, it } from 'vitest'
import { en } from '../../../../i18n/en.ts'
import { id } from '../../../../i18n/id.ts'
import { parseItems } from './parse-items.ts'

it('reads a rubric of either language, typed or pasted from a sheet', () => {
  const text = '1; Membaca; Membaca kalimat; belum; lancar\n\n2\tcounting\tAdd up to 20\tno\tyes\tfast\n'
  expect(parseItems(text)).toEqual({
    items: [
      { grade: 1, area: 'READING', task: 'Membaca kalimat', descriptors: ['belum', 'lancar'] },
      { grade: 2, area: 'COUNTING', task: 'Add up to 20', descriptors: ['no', 'yes', 'fast'] },
    ],
  })
})

it.each([
  ['1; membaca; A; x; y\n4; membaca; A; x; y', 2],
  ['1; berenang; A; x; y', 1],
  ['1; membaca; ; x; y', 1],
  ['\n1; membaca; A; x', 2],
  ['', 1],
])('names the first line that cannot be read: %j', (text, wrongRow) => {
  expect(parseItems(text)).toEqual({ wrongRow })
})

it('reads its own example in both languages', () => {
  for (const { tkdSessions } of [id, en]) expect(parseItems(tkdSessions.example).items).toHaveLength(1)
})
