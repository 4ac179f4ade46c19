import { expect, it } from 'vitest'
import { countScored, findNext, sumWorkload } from './sheet-progress.ts'

const sheet = (scored: readonly boolean[], signedAt: string | null = null) => ({
  signedAt,
  pupils: scored.map((isScored, at) => ({ number: `M${at}`, levels: isScored ? [1] : null })),
})

it('leads to the next child without a score, round to the first again, and never to the same one', () => {
  const some = sheet([false, true, false, true])
  expect(findNext(some)?.number).toBe('M0')
  expect(findNext(some, 'M0')?.number).toBe('M2')
  expect(findNext(some, 'M2')?.number).toBe('M0')
  expect(findNext(some, 'M3')?.number).toBe('M0')
  expect(findNext(sheet([true, false, true]), 'M1')).toBeUndefined()
  expect(findNext(sheet([]))).toBeUndefined()
})

it('counts what is left to score and to sign, and leaves signed sheets out', () => {
  const sheets = [sheet([true, false]), sheet([true, true]), sheet([false, false], '2027-05-10T03:00:00Z')]
  expect(sumWorkload(sheets)).toEqual({ pupils: 1, sheets: 1, toSign: 1 })
  expect(countScored(sheet([true, false]))).toBe(1)
  expect(sumWorkload([])).toEqual({ pupils: 0, sheets: 0, toSign: 0 })
})
