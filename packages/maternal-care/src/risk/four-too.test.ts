import { describe, expect, it } from 'vitest'
import { COMMON_FOUR_TOO, flagFourToo, SATUSEHAT_FOUR_TOO } from './four-too.ts'

const none = { ageYears: 27, intervalYears: 4, children: 2 }

describe('empat terlalu', () => {
  it('thresholds are exclusive: below 20, above 35, below 2 years, above 3 children', () => {
    expect(flagFourToo(none)).toEqual({ young: false, old: false, close: false, many: false, any: false })
    expect([19, 20].map((ageYears) => flagFourToo({ ...none, ageYears }).young)).toEqual([true, false])
    expect([35, 36].map((ageYears) => flagFourToo({ ...none, ageYears }).old)).toEqual([false, true])
    expect([1.9, 2].map((intervalYears) => flagFourToo({ ...none, intervalYears }).close)).toEqual([true, false])
    expect([3, 4].map((children) => flagFourToo({ ...none, children }).many)).toEqual([false, true])
  })
  it('SATUSEHAT takes 20 as too young, at the due date', () => {
    expect(flagFourToo({ ...none, ageYears: 20 }, SATUSEHAT_FOUR_TOO).young).toBe(true)
    expect(flagFourToo({ ...none, ageYears: 21 }, SATUSEHAT_FOUR_TOO).young).toBe(false)
    expect(SATUSEHAT_FOUR_TOO.ageOn).toBe('DUE_DATE')
    const close = (intervalYears: number) => flagFourToo({ ...none, intervalYears }, SATUSEHAT_FOUR_TOO).close
    expect([close(1.9), close(2)]).toEqual([true, false])
    const rest = { ...none, ageYears: 36, children: 4 }
    expect(flagFourToo(rest, SATUSEHAT_FOUR_TOO)).toMatchObject({ old: true, many: true })
    expect(flagFourToo({ ...rest, ageYears: 35, children: 3 }, SATUSEHAT_FOUR_TOO)).toMatchObject({
      old: false,
      many: false,
    })
  })
  it('follows the thresholds of a regency', () => {
    expect(flagFourToo(none, { ...COMMON_FOUR_TOO, key: 'LOCAL', manyAboveChildren: 1 }).many).toBe(true)
  })
  it('what is not known is never no', () => {
    const unknown = { ageYears: null, intervalYears: null, children: null }
    expect(flagFourToo(unknown)).toEqual({ young: null, old: null, close: null, many: null, any: null })
    expect(flagFourToo({ ...unknown, ageYears: 17 }).any).toBe(true)
    expect(flagFourToo({ ...none, intervalYears: null }).any).toBeNull()
  })
  it('a first pregnancy cannot follow too soon', () => {
    expect(flagFourToo({ ageYears: 27, intervalYears: null, children: 0 })).toMatchObject({ close: false, any: false })
  })
})
