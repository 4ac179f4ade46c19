import { drawGamma, drawNormal } from '../random/draw-gamma.ts'
import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { apportion } from './apportion.ts'
import { addHabits, buildHabits, type Habits } from './habits.ts'
import { type KecamatanFacts, kecamatanFacts } from './kecamatan-facts.ts'
import { readAreaNames } from './read-area-names.ts'

export const REGENCY_CODE = '33.04'

export interface HealthCentre {
  code: string
  name: string
  kecamatanCode: string
  habits: Habits
}

export interface Village {
  code: string
  /** Place in the regency, part of the key of its random streams. */
  number: number
  kecamatanCode: string
  healthCentre: HealthCentre
  /** Share of the regency's population. */
  share: number
  /** Birth rate as a multiple of the regency's. */
  fertility: number
  habits: Habits
}

export interface Regency {
  seed: number
  healthCentres: readonly HealthCentre[]
  villages: readonly Village[]
}

const SIZE_SHAPE = 9 // villages of one kecamatan differ in size by a third
const FERTILITY_SHAPE = 150 // birth rates of villages differ by 8 %
const CENTRE_SPREAD = 0.3 // logits: where the regency has 78 %, puskesmas have 66 to 87 %
const VILLAGE_SPREAD = 0.15 // logits, around the puskesmas

/** Every puskesmas and village of Banjarnegara, with drawn sizes and habits. */
export function buildRegency(seed: number): Regency {
  const healthCentres = kecamatanFacts
    .flatMap((facts) => facts.healthCentres.map((name) => ({ name, facts })))
    .map(({ name, facts }, number) => buildCentre(seed, number, name, facts))
  const names = readAreaNames('villages', REGENCY_CODE)
  const homes = kecamatanFacts.flatMap((facts) => {
    const codes = names.filter((village) => village.parentCode === facts.code).map((village) => village.code)
    const centres = healthCentres.filter((centre) => centre.kecamatanCode === facts.code)
    return splitAmong(codes, centres)
  })
  const villages = homes.map(([code, centre], number) => buildVillage(seed, number, code, centre))
  return { seed, healthCentres, villages: adjustToRegency(villages) }
}

/** The first villages belong to the first puskesmas: which really belong to which is not published. */
function splitAmong(codes: readonly string[], centres: readonly HealthCentre[]): [string, HealthCentre][] {
  let start = 0
  const counts = apportion(codes.length, Array(centres.length).fill(1))
  return centres.flatMap((centre, index) => {
    const own = codes.slice(start, start + (counts[index] ?? 0))
    start += own.length
    return own.map((code): [string, HealthCentre] => [code, centre])
  })
}

function buildCentre(seed: number, number: number, name: string, facts: KecamatanFacts): HealthCentre {
  const random = streamOf(seed, 1, number)
  const code = `P${String(number + 1).padStart(2, '0')}`
  const habits = buildHabits(() => CENTRE_SPREAD * drawOrdinary(random))
  return { code, name: `Puskesmas ${name}`, kecamatanCode: facts.code, habits }
}

function buildVillage(seed: number, number: number, code: string, healthCentre: HealthCentre): Village {
  const random = streamOf(seed, 2, number)
  const share = drawGamma(random, SIZE_SHAPE, 1)
  const fertility = drawGamma(random, FERTILITY_SHAPE, 1 / FERTILITY_SHAPE)
  const own = buildHabits(() => VILLAGE_SPREAD * drawOrdinary(random))
  const { kecamatanCode, habits } = healthCentre
  return { code, number, kecamatanCode, healthCentre, share, fertility, habits: addHabits(habits, own) }
}

/** A normal number within two standard deviations: an outlier that nobody planted would read as a finding. */
function drawOrdinary(random: RandomStream): number {
  for (;;) {
    const normal = drawNormal(random)
    if (Math.abs(normal) < 2) return normal
  }
}

/**
 * Drawn sizes become shares that add up to each kecamatan's weight; birth factors average to one and habits to zero, so
 * that the regency has the intended levels whatever the seed.
 */
function adjustToRegency(villages: readonly Village[]): Village[] {
  const totalWeight = kecamatanFacts.reduce((sum, facts) => sum + facts.populationWeight, 0)
  const scales = new Map(
    kecamatanFacts.map(({ code, populationWeight }) => {
      const own = villages.filter((village) => village.kecamatanCode === code)
      return [code, populationWeight / totalWeight / own.reduce((sum, village) => sum + village.share, 0)]
    }),
  )
  const shared = villages.map((village) => ({
    ...village,
    share: village.share * (scales.get(village.kecamatanCode) ?? 0),
  }))
  const mean = (of: (village: Village) => number) =>
    shared.reduce((sum, village) => sum + village.share * of(village), 0)
  const fertility = mean((village) => village.fertility)
  const offset = buildHabits((name) => -mean((village) => village.habits[name]))
  return shared.map((village) => ({
    ...village,
    fertility: village.fertility / fertility,
    habits: addHabits(village.habits, offset),
  }))
}
