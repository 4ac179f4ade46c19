import { expect, test } from 'vitest'
import { writeFlagTitle } from './write-flag-title.ts'

const measure = (name: string, subject: string | null, observed: number | null, z: number) => ({
  ...{ measure: name, subject, title: name, observed, expected: 7.1, sd: 2, z, p: null, limit: null },
})

test('a pair is told by its wrong answers in common, in the subject where they stand out most', () => {
  const measures = [
    measure('wrong_match', 'Bahasa', 9, 1),
    measure('wrong_match', 'Matematika', 17, 5),
    measure('match', null, 32, 6),
  ]
  expect(writeFlagTitle({ kind: 'PAIR', className: '6', reasons: [], measures }, 'id')).toBe(
    'Sinyal: 17 jawaban salah yang sama, diperkirakan 7',
  )
})

test('without any, by all answers in common', () => {
  const measures = [measure('match', null, 32, 6), measure('wrong_match', 'Matematika', null, 0)]
  expect(writeFlagTitle({ kind: 'PAIR', className: '6', reasons: [], measures }, 'id')).toBe(
    'Sinyal: 32 jawaban sama, diperkirakan 7',
  )
})

test('a class is told by its erasures only where nothing else stands out', () => {
  expect(writeFlagTitle({ kind: 'CLASS', className: '6A', reasons: ['ERASURES'], measures: [] }, 'id')).toContain(
    'dihapus',
  )
  expect(
    writeFlagTitle({ kind: 'CLASS', className: '6A', reasons: ['ERASURES', 'BLOCK'], measures: [] }, 'id'),
  ).toContain('seragam')
})
