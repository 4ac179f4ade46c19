import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMERGENCY_ADVICE, KSPR_BANDS, ksprBand } from './kspr-bands.ts'
import { KSPR_CARD, type KsprFacts } from './kspr-card.ts'
import { scoreKspr } from './score-kspr.ts'

const codes = KSPR_CARD.factors.map(({ code }) => code)
const anyTime = KSPR_CARD.factors.filter(({ order }) => order === 'ANY').map(({ code }) => code)
const reasons = (facts: KsprFacts, declared: string[] = []) =>
  scoreKspr(facts, declared).reasons.map(({ code }) => code)
const issues = (facts: KsprFacts, declared: string[] = []) => scoreKspr(facts, declared).issues.map(({ code }) => code)

describe('card', () => {
  // Rochjati 2003: of the 28 lines the caesarean, the two malpresentations and group III weigh 8.
  it('has the lines, groups and weights of the printed card', () => {
    expect(codes).toHaveLength(28)
    expect(new Set(codes).size).toBe(28)
    const of = (group: string) => KSPR_CARD.factors.filter((factor) => factor.group === group).map(({ no }) => no)
    expect(of('I')).toEqual(['1', '2a', '2b', '3', '4', '5', '6', '7', '8', '9a', '9b', '9c', '10'])
    expect(of('II')).toEqual(['11a', '11b', '11c', '11d', '11e', '11f', '12', '13', '14', '15', '16', '17', '18'])
    expect(of('III')).toEqual(['19', '20'])
    const eights = KSPR_CARD.factors.filter(({ score }) => score === 8).map(({ code }) => code)
    expect(eights).toEqual(['CAESAR', 'BREECH', 'TRANSVERSE', 'APH', 'ECLAMPSIA'])
    for (const { code, score } of KSPR_CARD.factors) {
      expect(score).toBe(eights.includes(code) ? 8 : 4)
      expect(scoreKspr({}, [code]).score).toBe(2 + score)
    }
  })
})

describe('score', () => {
  // Sums by the printed card: 2 + 4 or 8 a factor; bands KRR 2, KRT 6–10, KRST from 12 (Rochjati 2003).
  it.each([
    [[], 2, 'KRR'],
    [['SHORT'], 6, 'KRT'],
    [['CAESAR'], 10, 'KRT'],
    [['SHORT', 'AGE_35'], 10, 'KRT'],
    [['CAESAR', 'SHORT'], 14, 'KRST'],
    [['APH'], 10, 'KRT'],
    [['BREECH', 'TWIN'], 14, 'KRST'],
    [['SHORT', 'AGE_35', 'GRAND_MULTI'], 14, 'KRST'],
    [['AGE_35', 'ANAEMIA'], 10, 'KRT'],
  ])('%j scores %d, %s', (declared, score, band) => {
    expect(scoreKspr({}, declared)).toMatchObject({ score, band: { code: band }, issues: [] })
  })
  it.each([
    [{ gravida: 1, ageYears: 36 }, ['OLD_PRIMI'], 6],
    [{ gravida: 3, ageYears: 36, parity: 2 }, ['AGE_35'], 6],
    [{ gravida: 1, ageYears: 16 }, ['YOUNG_PRIMI'], 6],
    [{ gravida: 2, ageYears: 16, intervalYears: 1 }, ['SHORT_INTERVAL'], 6],
    [{ gravida: 1, ageYears: 36, yearsMarried: 4 }, ['LATE_FIRST', 'OLD_PRIMI'], 10],
    [
      { gravida: 5, ageYears: 34, parity: 4, intervalYears: 10, heightCm: 145 },
      ['LONG_INTERVAL', 'GRAND_MULTI', 'SHORT'],
      14,
    ],
  ])('facts %j decide %j', (facts, expected, score) => {
    const result = scoreKspr(facts, [])
    expect(result.reasons.map(({ code, from }) => [code, from])).toEqual(expected.map((code) => [code, 'FACTS']))
    expect(result.score).toBe(score)
  })
  it('thresholds are 16, 35, 2, 10, 4 and 145, limits as on the card', () => {
    const first = (ageYears: number) => reasons({ gravida: 1, ageYears })
    expect([first(16), first(17), first(34), first(35)]).toEqual([['YOUNG_PRIMI'], [], [], ['OLD_PRIMI']])
    const later = (ageYears: number) => reasons({ gravida: 2, ageYears })
    expect([later(16), later(34), later(35)]).toEqual([[], [], ['AGE_35']])
    const since = (intervalYears: number) => reasons({ gravida: 2, intervalYears })
    expect([since(1.99), since(2), since(9.99), since(10)]).toEqual([['SHORT_INTERVAL'], [], [], ['LONG_INTERVAL']])
    expect([reasons({ parity: 3 }), reasons({ parity: 4 })]).toEqual([[], ['GRAND_MULTI']])
    expect([reasons({ heightCm: 145 }), reasons({ heightCm: 145.1 })]).toEqual([['SHORT'], []])
  })
  it('a factor known and declared counts once', () => {
    expect(scoreKspr({ heightCm: 140 }, ['SHORT', 'SHORT']).score).toBe(6)
  })
  it('lists what facts not known yet could still add', () => {
    expect(scoreKspr({}, []).undecided).toContain('SHORT')
    const known = { gravida: 2, ageYears: 25, parity: 1, yearsMarried: 5, intervalYears: 3, heightCm: 150 }
    expect(scoreKspr(known, []).undecided).toEqual([])
    expect(scoreKspr({ gravida: 2 }, []).undecided).not.toContain('OLD_PRIMI')
  })
  it('gives each reason its words in both languages and its group', () => {
    expect(scoreKspr({}, ['APH']).reasons).toEqual([
      {
        code: 'APH',
        no: '19',
        group: 'III',
        score: 8,
        label: { id: 'Perdarahan dalam kehamilan ini', en: 'Bleeding in this pregnancy' },
        groupLabel: { id: 'Ada gawat darurat obstetri (AGDO)', en: 'Obstetric emergency' },
        from: 'DECLARED',
      },
    ])
  })
})

describe('bands', () => {
  it('change at 6 and at 12', () => {
    expect([2, 5, 6, 11, 12, 90].map((score) => ksprBand(score).code)).toEqual([
      'KRR',
      'KRR',
      'KRT',
      'KRT',
      'KRST',
      'KRST',
    ])
    expect(KSPR_BANDS.map(({ minScore }) => minScore)).toEqual([2, 6, 12])
  })
  it('one more factor never lowers score or band', () => {
    const order = ['KRR', 'KRT', 'KRST']
    fc.assert(
      fc.property(fc.subarray(anyTime), fc.constantFrom(...anyTime), (some, more) => {
        const [before, after] = [scoreKspr({}, some), scoreKspr({}, [...some, more])]
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0)
        expect(order.indexOf(after.band?.code ?? '')).toBeGreaterThanOrEqual(order.indexOf(before.band?.code ?? ''))
        expect(((after.score ?? 0) - 2) % 4).toBe(0)
      }),
    )
  })
})

describe('group III', () => {
  it('forces emergency advice at any score, even where the answers contradict each other', () => {
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom('APH', 'ECLAMPSIA'), (some, emergency) => {
        const result = scoreKspr({ gravida: 1 }, [...some, emergency])
        expect(result.isEmergency).toBe(true)
        expect(result.advice).toBe(EMERGENCY_ADVICE)
      }),
    )
  })
  it('is the only thing that forces it', () => {
    const others = anyTime.filter((code) => code !== 'APH' && code !== 'ECLAMPSIA')
    expect(scoreKspr({}, others)).toMatchObject({ isEmergency: false, band: { code: 'KRST' } })
  })
})

describe('contradictions', () => {
  it('a first pregnancy has no previous caesarean, loss or interval', () => {
    expect(scoreKspr({ gravida: 1 }, ['CAESAR'])).toMatchObject({ score: null, band: null, advice: null })
    expect(issues({ gravida: 1 }, ['CAESAR'])).toEqual(['FIRST_PREGNANCY_HAS_NO_PAST'])
    expect(issues({ gravida: 1 }, ['LOSS'])).toEqual(['FIRST_PREGNANCY_HAS_NO_PAST'])
    expect(issues({ gravida: 1, ageYears: 36 }, ['CAESAR'])).toEqual(['FIRST_PREGNANCY_HAS_NO_PAST'])
    expect(issues({ gravida: 1, intervalYears: 3 })).toEqual(['FIRST_PREGNANCY_HAS_NO_PAST'])
  })
  it('a later pregnancy is no first one, births are fewer than pregnancies', () => {
    expect(issues({ gravida: 2 }, ['OLD_PRIMI'])).toEqual(['ONLY_IN_FIRST_PREGNANCY'])
    expect([issues({ gravida: 1 }, ['OLD_PRIMI']), issues({}, ['OLD_PRIMI'])]).toEqual([[], []])
    expect(issues({ gravida: 2, parity: 2 })).toEqual(['PARITY_NOT_BELOW_GRAVIDA'])
    expect(issues({ gravida: 2, parity: 1 })).toEqual([])
  })
  it('2b and 6, 3 and 4, 1 and 2b exclude each other', () => {
    expect(issues({}, ['OLD_PRIMI', 'AGE_35'])).toEqual(['EXCLUDE_EACH_OTHER'])
    expect(issues({}, ['SHORT_INTERVAL', 'LONG_INTERVAL'])).toEqual(['EXCLUDE_EACH_OTHER'])
    expect(issues({}, ['YOUNG_PRIMI', 'OLD_PRIMI'])).toEqual(['EXCLUDE_EACH_OTHER'])
  })
  it('a declared factor that the facts deny is named', () => {
    expect(issues({ heightCm: 150 }, ['SHORT'])).toEqual(['CONTRADICTS_FACTS'])
  })
  it('unknown codes and impossible values are named', () => {
    expect(issues({}, ['NO_SUCH'])).toEqual(['UNKNOWN_FACTOR'])
    expect(issues({ heightCm: 1.5 })).toEqual(['IMPLAUSIBLE_VALUE'])
    expect(issues({ gravida: 1.5 })).toEqual(['IMPLAUSIBLE_VALUE'])
    expect(issues({ ageYears: Number.NaN })).toEqual(['IMPLAUSIBLE_VALUE'])
  })
  it.each([
    ['gravida', 1, 25, false],
    ['ageYears', 10, 60, true],
    ['parity', 0, 24, false],
    ['yearsMarried', 0, 45, true],
    ['intervalYears', 0, 40, true],
    ['heightCm', 90, 210, true],
  ])('%s is plausible from %d to %d', (field, min, max, mayBeBroken) => {
    const isRefused = (value: number) => issues({ [field]: value }).includes('IMPLAUSIBLE_VALUE')
    expect([min - 1, min, max, max + 1].map(isRefused)).toEqual([true, false, false, true])
    expect(isRefused(min + 0.5)).toBe(!mayBeBroken)
  })
})
