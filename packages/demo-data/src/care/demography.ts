import { type MonthIndex, yearOf } from '../months.ts'
import { apportion } from '../territory/apportion.ts'
import type { Regency } from '../territory/regency.ts'

const POPULATION = 1_030_000 // mid-2021 to 2024: 1.027 to 1.072 million (BPS; Dukcapil)
const POPULATION_GROWTH = 0.005 // a year; 2021 to 2023 about 0.6 % (BPS)
const BIRTHS_PER_PERSON = 0.0154 // 15,800 births a year over the population
const BIRTH_DECLINE = 0.012 // a year; reported deliveries fell faster after 2018 (Dinkes Banjarnegara)
const YEARS_BACK = 3 // the middle of 72 months

/** Births by calendar month as a multiple of the yearly mean: a peak in September, a trough in February. */
const SEASON = [0.97, 0.95, 0.96, 0.98, 1.0, 1.01, 1.02, 1.04, 1.06, 1.03, 1.0, 0.98]

/** Population and births of the regency around the last month of a simulation. */
export interface Demography {
  population(month: MonthIndex): number
  birthsPerPerson(month: MonthIndex): number
}

export function demographyBefore(lastMonth: MonthIndex): Demography {
  const yearsFromMiddle = (month: MonthIndex) => (month - lastMonth) / 12 + YEARS_BACK
  return {
    population: (month) => POPULATION * Math.exp(POPULATION_GROWTH * yearsFromMiddle(month)),
    birthsPerPerson: (month) => BIRTHS_PER_PERSON * Math.exp(-BIRTH_DECLINE * yearsFromMiddle(month)),
  }
}

export function season(month: MonthIndex): number {
  return SEASON[month % 12] ?? 1
}

export const yearlyElements = ['population.total', 'target.pregnant', 'target.delivering', 'target.newborns'] as const

/** Multiples of the live births expected from CBR x population (PWS-KIA guideline, Kemenkes 2010). */
const TARGET_FACTORS = [1.1, 1.05, 1.0]

/**
 * Population at mid-year and the target populations of every village, in the order of `yearlyElements`; whole numbers
 * that add up to the regency's.
 */
export function countTargets(regency: Regency, demography: Demography, year: number): number[][] {
  const midYear = year * 12 + 6
  const shares = regency.villages.map((village) => village.share)
  const total = Math.round(demography.population(midYear))
  const people = apportion(total, shares)
  const liveBirths = total * demography.birthsPerPerson(midYear)
  const targets = TARGET_FACTORS.map((factor) => apportion(Math.round(factor * liveBirths), people))
  return regency.villages.map((_, index) => [people, ...targets].map((column) => column[index] ?? 0))
}

/** Calendar years touched by a span of months, the newest first. */
export function yearsBackwards(firstMonth: MonthIndex, lastMonth: MonthIndex): number[] {
  const newest = yearOf(lastMonth)
  return Array.from({ length: newest - yearOf(firstMonth) + 1 }, (_, index) => newest - index)
}
