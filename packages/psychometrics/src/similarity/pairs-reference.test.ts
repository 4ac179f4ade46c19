import { describe, expect, test } from 'vitest'
import { readChoices } from '../testing/read-choices.ts'
import { hasFixtures, referenceRows } from '../testing/read-fixture.ts'
import { fraryModel } from './frary-model.ts'
import { generalisedBinomial } from './generalised-binomial.ts'
import { kernelModel } from './kernel-model.ts'
import { m4 } from './m4.ts'
import { omega } from './omega.ts'
import { pairItems } from './pair-items.ts'
import { membersByGroup } from './pair-ranges.ts'
import { pairRows } from './pair-rows.ts'
import { pairScreener } from './pair-screener.ts'
import { similarityZ } from './similarity-z.ts'
import { weightedOmega } from './weighted-omega.ts'
import { wesolowskyModel } from './wesolowsky-model.ts'

const TOLERANCE = 1e-9 // manifest of the reference files

const near = (value: number | null | undefined, reference: string | undefined, where: string) =>
  expect(Math.abs((value ?? Number.NaN) - Number(reference)), `${where}: ${value} against ${reference}`).toBeLessThan(
    TOLERANCE,
  )

describe.skipIf(!hasFixtures).each(['form1', 'sim_a'])('named pairs of %s against CopyDetect 1.3', (name) => {
  test('every index is that of the reference', () => {
    const { table, model, placeOf } = readChoices(name)
    const reference = referenceRows(`${name}_pairs_reference`)
    const place = (pupil = '') => placeOf.get(pupil) ?? -1
    const pairs = reference.map(({ copier, source }) => ({ copier: place(copier), source: place(source) }))
    const rows = pairRows(table, model, [...placeOf.keys()], pairs, { rule: 'copydetect' })
    reference.forEach((expected, index) => {
      for (const [column, value] of Object.entries(rows[index] ?? {})) {
        if (typeof value !== 'number') expect(value ?? '').toBe(expected[column])
        else if (expected[column] !== '')
          near(value, expected[column], `${expected.copier} ${expected.source} ${column}`)
      }
    })
  }, 60_000)
})

describe.skipIf(!hasFixtures)('pairs of sim_a against aberrance 0.3.0', () => {
  test('all 2,775 pairs agree in omega both ways, symmetric, weighted, GBT both forms and M4', () => {
    const { table, model, placeOf } = readChoices('sim_a')
    for (const row of referenceRows('sim_a_aberrance_pairs')) {
      const [first, second] = [row.person1, row.person2].map((person = '') => placeOf.get(person) ?? -1)
      if (first === undefined || second === undefined) continue
      const where = `${row.person1} ${row.person2}`
      const forward = pairItems(table, model, { copier: second, source: first }, 'copydetect')
      const back = pairItems(table, model, { copier: first, source: second }, 'copydetect')
      near(similarityZ(forward.same, forward.matches).z, row.similarity_omega_z, `${where} similarity`)
      near(weightedOmega(forward.same, forward.matched).z, row.weighted_omega_z, `${where} weighted omega`)
      near(generalisedBinomial(forward.same, forward.matches), row.gbt_p, `${where} gbt`)
      near(m4(forward, forward.rightMatches, forward.wrongMatches), row.m4_p, `${where} m4`)
      near(omega(forward.copied, forward.matches).z, row.omega_copier2_source1, `${where} omega`)
      near(omega(back.copied, back.matches).z, row.omega_copier1_source2, `${where} omega back`)
      near(generalisedBinomial(forward.copied, forward.matches), row.gbt_copier2_source1, `${where} conditional gbt`)
      near(generalisedBinomial(back.copied, back.matches), row.gbt_copier1_source2, `${where} conditional gbt back`)
    }
  }, 60_000)
})

describe.skipIf(!hasFixtures)('copied pairs of sim_a', () => {
  const { table, placeOf, rows } = hasFixtures
    ? readChoices('sim_a')
    : { table: null, placeOf: new Map<string, number>(), rows: [] }
  const honest = new Set(
    (hasFixtures ? referenceRows('sim_a_truth_classes') : [])
      .filter(({ kind }) => kind === 'honest')
      .map(({ class_id }) => class_id),
  )

  test.each([
    ['kernel', kernelModel],
    ['frary', fraryModel],
    ['wesolowsky', wesolowskyModel],
  ] as const)('%s finds as many at .001, with as many false flags, as the reference', (name, estimate) => {
    if (!table) throw new Error('reference exam missing')
    const classes = [...new Set(rows.map(({ class_id }) => class_id))]
    const members = membersByGroup(
      Int32Array.from(rows, ({ class_id }) => classes.indexOf(class_id)),
      classes.length,
    )
    const screener = pairScreener(table, estimate(table), 'copydetect')
    const planted = new Set(
      referenceRows('sim_a_truth_pairs').map(({ copier, source }) =>
        [placeOf.get(copier ?? '') ?? -1, placeOf.get(source ?? '') ?? -1].sort((a, b) => a - b).join(),
      ),
    )
    const counts = { copied: 0, found: 0, honest: 0, flagged: 0 }
    members.forEach((pupils, group) => {
      screener.open(pupils)
      for (let i = 0; i < pupils.length; i++) {
        for (let j = i + 1; j < pupils.length; j++) {
          screener.score(i, j, j + 1)
          const isAbove = Number(Math.max(screener.values[2] ?? 0, screener.values[3] ?? 0) > 3.090232306167813)
          if (planted.has(`${pupils[i]},${pupils[j]}`)) {
            counts.copied++
            counts.found += isAbove
          } else if (honest.has(classes[group] ?? '')) {
            counts.honest++
            counts.flagged += isAbove
          }
        }
      }
    })
    const reference = referenceRows('sim_a_pair_benchmark').find(({ index }) => index === `omega_${name}`)
    near(counts.found / counts.copied, reference?.tpr001, `${name} power`)
    near(counts.flagged / counts.honest, reference?.fpr001, `${name} false flags`)
  })
})
