import { describe, expect, test } from 'vitest'
import { readChoices } from '../testing/read-choices.ts'
import { hasFixtures, referenceRows } from '../testing/read-fixture.ts'
import { analysePair, type PairAnalysis } from './analyse-pair.ts'
import { countChoices } from './choice-table.ts'
import { generalisedBinomial } from './generalised-binomial.ts'
import { omega } from './omega.ts'
import { pairItems } from './pair-items.ts'
import { sourceProfile } from './source-profile.ts'

const TOLERANCE = 1e-9 // manifest of the reference files

const near = (value: number | null | undefined, reference: string | undefined, where: string) =>
  expect(Math.abs((value ?? Number.NaN) - Number(reference)), `${where}: ${value} against ${reference}`).toBeLessThan(
    TOLERANCE,
  )

const COLUMNS: Record<string, (pair: PairAnalysis) => number | null> = {
  match: (pair) => pair.matches,
  wrong_match: (pair) => pair.wrongMatches,
  expected_match: (pair) => pair.omega.expected,
  sd_match: (pair) => pair.omega.sd,
  omega: (pair) => pair.omega.z,
  similarity_z_symmetric: (pair) => pair.similarity.z,
  omega_p: (pair) => pair.omega.p,
  gbt_p: (pair) => pair.gbtP,
  m4_p: (pair) => pair.m4P,
  k_p: (pair) => pair.kP,
  k1_p: (pair) => pair.k1P,
  k2_p: (pair) => pair.k2P,
  s1_p: (pair) => pair.s1P,
  s2_p: (pair) => pair.s2P,
}

describe.skipIf(!hasFixtures).each(['form1', 'sim_a'])('named pairs of %s against CopyDetect 1.3', (name) => {
  test('every index is that of the reference', () => {
    const { table, model, placeOf } = readChoices(name)
    const { wrong } = countChoices(table)
    for (const row of referenceRows(`${name}_pairs_reference`)) {
      const profile = sourceProfile(table, placeOf.get(row.source ?? '') ?? -1, wrong)
      const pair = analysePair(table, model, profile, placeOf.get(row.copier ?? '') ?? -1, 'copydetect')
      for (const [column, read] of Object.entries(COLUMNS)) {
        if (row[column] !== '') near(read(pair), row[column], `${row.copier} ${row.source} ${column}`)
      }
    }
  }, 60_000)
})

describe.skipIf(!hasFixtures)('pairs of sim_a against aberrance 0.3.0', () => {
  test('all 2,775 pairs agree in omega both ways, symmetric, weighted, GBT both forms and M4', () => {
    const { table, model, placeOf } = readChoices('sim_a')
    const profiles = new Map<number, ReturnType<typeof sourceProfile>>()
    for (const row of referenceRows('sim_a_aberrance_pairs')) {
      const [first, second] = [row.person1, row.person2].map((person = '') => placeOf.get(person) ?? -1)
      if (first === undefined || second === undefined) continue
      const where = `${row.person1} ${row.person2}`
      const forward = pairItems(table, model, { copier: second, source: first }, 'copydetect')
      const back = pairItems(table, model, { copier: first, source: second }, 'copydetect')
      const profile = profiles.get(first) ?? sourceProfile(table, first)
      profiles.set(first, profile)
      const pair = analysePair(table, model, profile, second, 'copydetect')
      near(pair.similarity.z, row.similarity_omega_z, `${where} similarity`)
      near(pair.weightedOmega.z, row.weighted_omega_z, `${where} weighted omega`)
      near(pair.gbtP, row.gbt_p, `${where} gbt`)
      near(pair.m4P, row.m4_p, `${where} m4`)
      near(omega(forward.copied, forward.matches).z, row.omega_copier2_source1, `${where} omega`)
      near(omega(back.copied, back.matches).z, row.omega_copier1_source2, `${where} omega back`)
      near(generalisedBinomial(forward.copied, forward.matches), row.gbt_copier2_source1, `${where} conditional gbt`)
      near(generalisedBinomial(back.copied, back.matches), row.gbt_copier1_source2, `${where} conditional gbt back`)
    }
  }, 60_000)
})
