import { expect, test } from 'vitest'
import { nameSchoolYear, readSchoolYear, schoolYearOf } from './school-year.ts'

test('a school year begins in July and is named by the year in which it ends', () => {
  expect(['2026-06-30', '2026-07-01', '2026-12-31'].map(schoolYearOf)).toEqual([2026, 2027, 2027])
  expect(nameSchoolYear(2026)).toBe('2025/2026')
})

test('school years are read as schools and Dapodik write them, and nothing else is', () => {
  const texts = ['2025/2026', ' 2025-2026 ', '2025/2026 Ganjil', '20251', '20252']
  expect(texts.map(readSchoolYear)).toEqual([2026, 2026, 2026, 2026, 2026])
  expect(['2025/2027', '2025', '20253', 'kelas 1', ''].map(readSchoolYear)).toEqual([null, null, null, null, null])
})
