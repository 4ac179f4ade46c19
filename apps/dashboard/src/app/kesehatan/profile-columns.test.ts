import { expect, it } from 'vitest'
import { showsCounts } from '../figures/shows-counts.ts'
import { figure } from '../figures/testing/figure.ts'
import { chooseColumn, hasFigures } from './profile-columns.ts'
import { column, coverage, deaths, part } from './testing/parts.ts'

it('shows deaths as counts below the level they may be judged at, and rates from there up', () => {
  expect(showsCounts(deaths, 'SUBDISTRICT', 'YEAR')).toBe(true)
  expect(showsCounts(deaths, 'VILLAGE', 'ROLLING_12')).toBe(true)
  expect(showsCounts(deaths, 'REGENCY', 'YEAR')).toBe(false)
  expect(showsCounts(coverage, 'VILLAGE', 'YEAR')).toBe(false)
})

it('shows rates of a kecamatan over three years where these are judged there, and counts of its villages', () => {
  expect(showsCounts(deaths, 'SUBDISTRICT', 'ROLLING_36')).toBe(false)
  expect(showsCounts(deaths, 'HEALTH_CENTRE', 'ROLLING_36')).toBe(true)
  expect(showsCounts(deaths, 'VILLAGE', 'ROLLING_36')).toBe(true)
})

it('keeps a column for a reported zero or a hidden value, and none for what nobody reported', () => {
  expect(hasFigures(column([part('Rakit', { value: 0, numerator: 0 })]))).toBe(true)
  expect(hasFigures(column([part('Rakit', { availability: 'SUPPRESSED' })]))).toBe(true)
  expect(hasFigures(column([part('Rakit')], figure(coverage)))).toBe(false)
})

it('reads the indicator of the address, else the first that can be judged', () => {
  const columns = [
    column([part('Rakit', { value: 3 }, deaths)], undefined, deaths),
    column([part('Rakit', { value: 70, status: 'MISSED' })]),
  ]
  expect(chooseColumn(columns, 'AKI')?.indicator.key).toBe('AKI')
  expect(chooseColumn(columns, 'TIDAK_ADA')?.indicator.key).toBe('K6')
  expect(chooseColumn([], 'AKI')).toBeUndefined()
})
