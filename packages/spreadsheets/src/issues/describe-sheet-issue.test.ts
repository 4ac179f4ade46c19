import { describe, expect, it } from 'vitest'
import { describeSheetIssue } from './describe-sheet-issue.ts'
import { errorIssue, ISSUE_CODES, warnIssue } from './sheet-issue.ts'

const place = { row: 14, column: 'Jumlah', value: 'dua' }

describe.each(ISSUE_CODES)('%s', (code) => {
  it('is said in both languages, with the place and how to mend it', () => {
    const issue = errorIssue(code, { ...place, params: { nature: 'pdf', path: 'columns.x', problem: 'SHAPE' } })
    const indonesian = describeSheetIssue(issue, 'id')
    const english = describeSheetIssue(issue, 'en')
    expect(indonesian).toMatch(/^Baris 14\b.*: .+[.?]$/)
    expect(english).toMatch(/^Row 14\b.*: .+[.?]$/)
    expect(indonesian).not.toBe(english)
    expect(`${indonesian}${english}`).not.toMatch(/undefined|null|\[object|NaN(?! MB)/)
  })
})

it('names row, column and text, and says what to write', () => {
  expect(describeSheetIssue(errorIssue('NOT_A_NUMBER', place), 'id')).toBe(
    'Baris 14, kolom "Jumlah": "dua" bukan angka. Tulis angka saja, misalnya 2.',
  )
  expect(describeSheetIssue(errorIssue('NOT_A_NUMBER', place), 'en')).toBe(
    'Row 14, column "Jumlah": "dua" is not a number. Write digits only, for instance 2.',
  )
})

it('writes limits in the notation of the language', () => {
  const issue = errorIssue('ABOVE_MAXIMUM', { ...place, value: '12000', params: { maximum: 9999.5 } })
  expect(describeSheetIssue(issue, 'id')).toContain('9.999,5')
  expect(describeSheetIssue(issue, 'en')).toContain('9,999.5')
})

it('starts a message about the whole file with a capital', () => {
  expect(describeSheetIssue(warnIssue('UNREADABLE_TEXT'), 'id')).toMatch(/^Teks tidak memakai UTF-8/)
})

it('cuts long texts at 80 characters', () => {
  expect(errorIssue('NOT_A_NUMBER', { value: 'x'.repeat(200) }).value).toHaveLength(80)
})
