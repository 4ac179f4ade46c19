import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { choiceTable } from '../similarity/choice-table.ts'
import { hasFixtures, readFixture, referenceRows } from '../testing/read-fixture.ts'
import { analysePersons, type PersonFit } from './analyse-persons.ts'
import { caution } from './caution.ts'
import { guttmanErrors } from './guttman-errors.ts'
import { ht } from './ht.ts'
import { logLikelihoodZ } from './log-likelihood-z.ts'
import { maximumLikelihood } from './maximum-likelihood.ts'
import { personRows } from './person-rows.ts'
import { type RightAnswers, rightAnswers } from './right-answers.ts'
import { u3 } from './u3.ts'

const EXACT = 1e-9 // manifest of the reference files
const ABILITY = 5e-5 // manifest: PerFit searches abilities to that
const ROUNDED = 1e-4 // an ability 5e-5 off, and PerFit's rounding to four digits

const FULL: Record<string, (person: PersonFit) => number | null> = {
  g_aberrance_full_precision: ({ guttman }) => guttman.errors,
  gnormed_aberrance_full_precision: ({ guttman }) => guttman.normed,
  u3_aberrance_full_precision: (person) => person.u3,
  zu3_aberrance_full_precision: (person) => person.zu3,
  caution_sato_aberrance_full_precision: (person) => person.sato,
  mci_aberrance_full_precision: (person) => person.modifiedCaution,
  rpbis_aberrance_full_precision: (person) => person.pointBiserial,
  ht_aberrance_full_precision: (person) => person.ht,
}

const FROM_ABILITY: Record<string, (person: PersonFit) => number | null | undefined> = {
  theta_ml: ({ likelihood }) => likelihood?.ability.ml,
  theta_bm: ({ likelihood }) => likelihood?.ability.map,
  theta_wl: ({ likelihood }) => likelihood?.ability.wle,
  lz_ml: ({ likelihood }) => likelihood?.lz,
  lzstar_ml: ({ likelihood }) => likelihood?.lzStar.ml,
  lzstar_bm: ({ likelihood }) => likelihood?.lzStar.map,
  lzstar_wl: ({ likelihood }) => likelihood?.lzStar.wle,
}

describe.skipIf(!hasFixtures).each(['intelligence', 'lsat'])('person fit of %s', (name) => {
  test('rows carry the columns of the reference', () => {
    const columns = Object.keys(personRows([''], persons().slice(0, 1))[0] ?? {})
    const reference = Object.keys(referenceRows(`pf_${name}_statistics`)[0] ?? {})
    expect(reference.filter((column) => !column.endsWith('full_precision'))).toEqual(columns)
  })

  const persons = () => {
    const items = referenceRows(`pf_${name}_item_parameters`)
    const slopes = Float64Array.from(items, ({ a }) => Number(a))
    const intercepts = Float64Array.from(items, ({ a, b }) => -Number(a) * Number(b))
    return analysePersons(buildMatrix(readFixture(`pf_${name}_scores`), null).matrix, { slopes, intercepts })
  }

  test('Guttman errors, U3, ZU3, HT, C, C* and the point-biserial are those of aberrance 0.3.0', () => {
    const found = persons()
    for (const [pupil, row] of referenceRows(`pf_${name}_statistics`).entries()) {
      for (const [column, read] of Object.entries(FULL)) {
        const value = found[pupil] ? read(found[pupil]) : null
        if (row[column] === '') continue
        expect(Math.abs((value ?? Number.NaN) - Number(row[column])), `${row.person} ${column}`).toBeLessThan(EXACT)
      }
    }
  })

  test('abilities, lz and lz* of three kinds are those of PerFit 1.4.6', () => {
    const found = persons()
    for (const [pupil, row] of referenceRows(`pf_${name}_statistics`).entries()) {
      const isPerfect = row.score === '0' || Number(row.score) === (name === 'lsat' ? 5 : 26)
      if (isPerfect) continue
      for (const [column, read] of Object.entries(FROM_ABILITY)) {
        const isAtBound = column.endsWith('_ml') && Math.abs(Number(row.theta_ml)) > 3.999
        const value = found[pupil] ? read(found[pupil]) : null
        const within = (column.startsWith('theta') ? ABILITY : ROUNDED) * (isAtBound ? 2 : 1)
        expect(Math.abs((value ?? Number.NaN) - Number(row[column])), `${row.person} ${column}`).toBeLessThan(within)
      }
    }
  })
})

const answersFrom = (rows: readonly (readonly number[])[]) => {
  const header = ['person', ...(rows[0] ?? []).map((_, item) => `i${item + 1}`)]
  const cells = rows.map((row, pupil) => [`p${pupil}`, ...row.map(String)])
  return rightAnswers(choiceTable(buildMatrix({ header, rows: cells }, null).matrix))
}

describe('a pattern of LSAT section 6 (Bock & Lieberman 1970): wrong, wrong, wrong, right, right', () => {
  const answers: RightAnswers = {
    pupilCount: 1,
    itemCount: 5,
    right: Uint8Array.from([0, 0, 0, 1, 1]),
    scores: Int32Array.from([2]),
    shares: Float64Array.from([0.924, 0.709, 0.553, 0.763, 0.87]),
    order: Int32Array.from([0, 4, 3, 1, 2]),
  }
  const slopes = Float64Array.from([
    0.825371730812541, 0.72294977431669, 0.890475155640037, 0.688550038738907, 0.657451069462591,
  ])
  const difficulties = [-3.35973333320711, -1.36965007109488, -0.279898131595817, -1.86591934454004, -3.12357455617306]
  const parameters = { slopes, intercepts: slopes.map((slope, item) => -slope * (difficulties[item] ?? 0)) }

  test('Guttman errors, U3, ZU3 and the caution indices as aberrance 0.3.0 gives them', () => {
    expect(guttmanErrors(answers, 0).errors).toBe(2)
    expect(u3(answers, 0)?.u3).toBeCloseTo(0.403197746104948, 12)
    expect(u3(answers, 0)?.zu3).toBeCloseTo(1.04414795351575, 11)
    expect(caution(answers, 0)?.sato).toBeCloseTo(0.604354354354355, 12)
    expect(caution(answers, 0)?.modified).toBeCloseTo(0.302631578947368, 12)
  })

  test('ability, lz and lz* as PerFit 1.4.6 gives them', () => {
    const ability = maximumLikelihood(answers.right, parameters)
    expect(Math.abs(ability + 2.86652208412408)).toBeLessThan(ABILITY)
    const z = logLikelihoodZ(answers.right, parameters, ability, 'ml')
    expect(z?.lz).toBeCloseTo(-0.1582, 4)
    expect(z?.lzStar).toBeCloseTo(-0.1798, 4)
    expect(logLikelihoodZ(answers.right, parameters, -2.75544520355137, 'wle')?.lzStar).toBeCloseTo(-0.1783, 4)
    expect(logLikelihoodZ(answers.right, parameters, -1.04102242855999, 'map')?.lzStar).toBeCloseTo(-0.5834, 4)
  })

  test('items without information give no lz', () =>
    expect(logLikelihoodZ([1], { slopes: new Float64Array(1), intercepts: new Float64Array(1) }, 0, 'ml')).toBeNull())
})

describe('person fit', () => {
  test('a Guttman pattern has no error, its reverse every one', () => {
    const answers = answersFrom([
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ])
    expect(guttmanErrors(answers, 1)).toEqual({ errors: 0, normed: 0 })
    expect(u3(answers, 1)?.u3).toBeCloseTo(0, 12)
    expect(caution(answers, 1)).toEqual({ sato: 0, modified: 0 })
    expect(guttmanErrors(answers, 4)).toEqual({ errors: 4, normed: 1 })
    expect(u3(answers, 4)?.u3).toBeCloseTo(1, 12)
    expect(caution(answers, 4)?.modified).toBeCloseTo(1, 12)
  })

  test('all right or all wrong give no value and break nothing', () => {
    for (const rows of [[[1, 1, 1]], [[0, 0, 0]]]) {
      const answers = answersFrom(rows)
      expect([u3(answers, 0), caution(answers, 0), ht(answers)[0]]).toEqual([null, null, null])
    }
  })

  test('HT equals the sum over pairs of pupils', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }), {
          minLength: 3,
          maxLength: 9,
        }),
        (rows) => {
          const answers = answersFrom(rows)
          const share = (row: readonly number[]) => row.reduce((sum, x) => sum + x, 0) / row.length
          const real = rows.map((row, pupil) => ({ row, pupil })).filter(({ row }) => share(row) > 0 && share(row) < 1)
          for (const { row, pupil } of real) {
            const others = real.filter((other) => other.pupil !== pupil)
            if (others.length === 0) continue
            const b = share(row)
            const top = others.reduce(
              (sum, other) => sum + row.reduce((s, x, i) => s + x * (other.row[i] ?? 0), 0) / 6 - b * share(other.row),
              0,
            )
            const bottom = others.reduce(
              (sum, other) => sum + Math.min(b * (1 - share(other.row)), share(other.row) * (1 - b)),
              0,
            )
            expect(ht(answers)[pupil]).toBeCloseTo(top / bottom, 10)
          }
        },
      ),
    ))
})
