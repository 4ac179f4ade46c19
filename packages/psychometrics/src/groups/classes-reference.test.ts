import { describe, expect, test, vi } from 'vitest'
import { integrityIndex } from '../flags/integrity-index.ts'
import { screenExam } from '../flags/screen-exam.ts'
import { kernelModel } from '../similarity/kernel-model.ts'
import { readChoices } from '../testing/read-choices.ts'
import { hasFixtures, readFixture, referenceRows } from '../testing/read-fixture.ts'
import { analyseClasses } from './analyse-classes.ts'
import { cheatingPropensity } from './cheating-propensity.ts'
import { classRows } from './class-rows.ts'
import { WRONG_TO_RIGHT } from './wrong-to-right.ts'

vi.setConfig({ testTimeout: 60_000 })

const TOLERANCE = 1e-6 // manifest of the reference files

function simA() {
  const { table, rows } = readChoices('sim_a')
  const reference = referenceRows('sim_a_class_statistics')
  const members = reference.map(({ class_id }) =>
    Int32Array.from(rows.flatMap((row, pupil) => (row.class_id === class_id ? [pupil] : []))),
  )
  const erasures = readFixture('sim_a_erasures').rows.map(
    ([, ...codes]) => codes.filter((code) => Number(code) === WRONG_TO_RIGHT).length,
  )
  const column = (name: 'prior_z' | 'next_z') => rows.map((row) => Number(row[name]))
  const model = kernelModel(table)
  const years = { prior: column('prior_z'), next: column('next_z') }
  const input = { members, erasures, years }
  return { table, rows, reference, input, signals: analyseClasses(table, model, input) }
}

const near = (value: number | null | undefined, text: string | undefined, where: string) =>
  expect(Math.abs((value ?? Number.NaN) - Number(text)), `${where}: ${value} against ${text}`).toBeLessThan(TOLERANCE)

describe.skipIf(!hasFixtures)('classes of sim_a', () => {
  test('every class statistic is that of the reference', () => {
    const { reference, signals } = simA()
    const rows = classRows(
      reference.map(({ class_id }) => class_id ?? ''),
      signals,
    )
    reference.forEach((expected, place) => {
      for (const [column, value] of Object.entries(rows[place] ?? {})) {
        if (typeof value === 'number' && column in expected)
          near(value, expected[column], `${expected.class_id} ${column}`)
      }
      expect(String(rows[place]?.jl_flag95).toUpperCase()).toBe(expected.jl_flag95)
    })
    const known = new Set(Object.keys(rows[0] ?? {}))
    expect(Object.keys(reference[0] ?? {}).filter((column) => !known.has(column))).toEqual(['truth'])
    expect(rows.every((row) => Object.values(row).every((value) => value !== null))).toBe(true)
  })

  test('components and fuzzy clusters are those of the reference', () => {
    const { signals, reference } = simA()
    const result = cheatingPropensity(signals.map(({ profile }) => profile))
    reference.forEach((row, place) => {
      near(result?.scores[place]?.[0], row.pc1, 'pc1')
      near(result?.scores[place]?.[1], row.pc2, 'pc2')
    })
    referenceRows('sim_a_quintano_pca').forEach((row, i) => {
      near(result?.components.vectors[0]?.[i], row.pc1_eigenvector, `vector 1 ${i}`)
      near(result?.components.vectors[1]?.[i], row.pc2_eigenvector, `vector 2 ${i}`)
      near(result?.components.values[i], row.eigenvalue, `value ${i}`)
    })
    referenceRows('sim_a_quintano_centroids').forEach((row, c) => {
      near(result?.clusters.centres[c]?.[0], row.final_pc1, `centre ${c}`)
      near(result?.clusters.centres[c]?.[1], row.final_pc2, `centre ${c}`)
      expect(c === result?.outlier).toBe(row.is_outlier_cluster === 'TRUE')
    })
  })

  test('the integrity index of every school is that of the reference', () => {
    const { table, rows, input } = simA()
    const { involved } = screenExam(table, input, { family: 'all', rule: 'copydetect', isRefitted: false })
    const reference = referenceRows('sim_a_school_index')
    const schools = reference.map(({ school_id }) => {
      const pupils = rows.flatMap((row, pupil) => (row.school_id === school_id ? [pupil] : []))
      return { pupils: pupils.length, involved: pupils.filter((pupil) => involved[pupil] === 1).length }
    })
    integrityIndex(schools).forEach((school, place) => {
      const row = reference[place]
      expect(String(schools[place]?.involved)).toBe(row?.in_either)
      near(school?.index, row?.index, `${row?.school_id} index`)
      near(school?.interval.lower, row?.index_lo95, `${row?.school_id} lower`)
      near(school?.interval.upper, row?.index_hi95, `${row?.school_id} upper`)
      near(school?.shrunken, row?.index_shrunk, `${row?.school_id} shrunken`)
      expect(school?.category).toBe(row?.category)
    })
  })
})
