import { expect, it } from 'vitest'
import { orderSchools, readSchoolSort, sortWord } from './order-schools.ts'

const nothing = { n: 0, value: null, lower: null, upper: null }
const school = (areaName: string, independent: number | null, ownTeacher: number | null = 0, narrowClasses = 0) => ({
  ...{ areaName, pupils: 60, ownTeacher, narrowClasses, fallingClasses: 0, outlierExaminers: 0 },
  independent: { n: 60, value: independent, lower: independent, upper: independent },
  ...{ score: nothing, gap: nothing, change: nothing, agreement: { icc: null } },
})

const schools = [school('SDN 10', 0.9), school('SDN 2', null, null), school('SDN 1', 1, 12, 1), school('SDN 3', 0.9)]
const names = (sort: string | undefined) => orderSchools(schools, readSchoolSort(sort)).map(({ areaName }) => areaName)

it('puts what is worth a look first, and numbered names in the order of their numbers', () => {
  expect(names(undefined)).toEqual(['SDN 1', 'SDN 2', 'SDN 3', 'SDN 10'])
  expect(names('tidak-ada')).toEqual(names(undefined))
  expect(names('-nama')).toEqual(['SDN 10', 'SDN 3', 'SDN 2', 'SDN 1'])
})

it('keeps schools without a value behind in both directions', () => {
  expect(names('mandiri')).toEqual(['SDN 3', 'SDN 10', 'SDN 1', 'SDN 2'])
  expect(names('-mandiri')).toEqual(['SDN 1', 'SDN 3', 'SDN 10', 'SDN 2'])
})

it.each(['sinyal', 'mandiri', 'skor', 'nama'] as const)('turns the order of %s round at the second click', (by) => {
  const once = sortWord(by, readSchoolSort('murid'))
  const twice = sortWord(by, readSchoolSort(once))
  expect([once, twice]).toEqual([by, `-${by}`])
  expect(sortWord(by, readSchoolSort(twice))).toBe(by)
})
