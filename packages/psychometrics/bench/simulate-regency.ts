import { seededRandom } from '../src/numeric/seeded-random.ts'
import { alterSheets, copyNeighbours, dictate, leakKey } from './plant-cheating.ts'
import { type ClassKind, OPTIONS, type SimulatedClass, type SimulatedRegency } from './regency.ts'

const OMITTED = 0.005
const HONEST_ERASURES = 0.35 // wrong-to-right a sheet

const normalFrom = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Cumulative shares of the kinds of class. */
const KINDS: readonly [ClassKind, number][] = [
  ['pair_copying', 0.14],
  ['dictation', 0.24],
  ['leaked_key', 0.27],
  ['sheet_alteration', 0.34],
  ['honest', 1],
]

/** How the items of an exam are made: slopes in the middle and their log sd, difficulties' mean and sd. */
export interface ItemStyle {
  slope: number
  slopeSpread: number
  difficulty: number
  difficultySpread: number
}

/** Slopes .92 (sd .2), shares right .60 (sd .13): those of the reference exam on which the power to be reached was measured. */
export const USUAL: ItemStyle = { slope: 0.88, slopeSpread: 0.2, difficulty: -0.5, difficultySpread: 0.75 }

/** Slopes 1.1 (sd .35), shares right .57 (sd .17): answers easier to foretell, so that a match says less. */
export const STEEP: ItemStyle = { slope: 1.1, slopeSpread: 0.3, difficulty: -0.3, difficultySpread: 0.9 }

export interface RegencyOptions {
  isHonest?: boolean
  style?: ItemStyle
}

/** One exam of a regency: schools of one or two classes, four options with uneven distractors, and cheating in a third of the classes. */
export function simulateRegency(
  seed: number,
  schools: number,
  itemCount: number,
  { isHonest = false, style = USUAL }: RegencyOptions = {},
): SimulatedRegency {
  const random = seededRandom(seed)
  const classes = drawClasses(random, schools, isHonest)
  const pupilCount = classes.reduce((sum, { members }) => sum + members.length, 0)
  const keys = Uint8Array.from({ length: itemCount }, () => 1 + Math.floor(OPTIONS * random()))
  const abilities = drawAbilities(random, classes, pupilCount)
  const right = new Uint8Array(itemCount * (OPTIONS + 1))
  keys.forEach((key, item) => {
    right[item * (OPTIONS + 1) + key] = 1
  })
  const regency: SimulatedRegency = {
    table: {
      pupilCount,
      itemCount,
      optionCount: OPTIONS,
      choices: drawChoices(random, abilities, keys, style),
      offered: new Uint8Array(itemCount).fill(OPTIONS),
      right,
    },
    classes,
    copied: [],
    erasures: Int32Array.from({ length: pupilCount }, () =>
      random() < HONEST_ERASURES ? 1 + Math.floor(2 * random()) : 0,
    ),
    prior: abilities.map((ability) => 0.85 * ability + 0.5 * normalFrom(random)),
    next: abilities.map((ability) => 0.85 * ability + 0.5 * normalFrom(random)),
    random,
    keys,
  }
  for (const each of classes) {
    if (each.kind === 'pair_copying') copyNeighbours(regency, each)
    else if (each.kind === 'dictation') dictate(regency, each)
    else if (each.kind === 'leaked_key') leakKey(regency, each)
    else if (each.kind === 'sheet_alteration') alterSheets(regency, each)
  }
  return regency
}

function drawClasses(random: () => number, schools: number, isHonest: boolean): SimulatedClass[] {
  let pupil = 0
  return Array.from({ length: schools }, (_, school) => school).flatMap((school) =>
    Array.from({ length: random() < 0.2 ? 2 : 1 }, (): SimulatedClass => {
      const size = 10 + Math.floor(25 * random())
      const members = Int32Array.from({ length: size }, () => pupil++)
      const draw = random()
      const kind = isHonest ? 'honest' : (KINDS.find(([, share]) => draw < share)?.[0] ?? 'honest')
      return { school, kind, members }
    }),
  )
}

function drawAbilities(random: () => number, classes: readonly SimulatedClass[], pupilCount: number): Float64Array {
  const abilities = new Float64Array(pupilCount)
  const means = new Map<number, number>()
  for (const { school, members } of classes) {
    const mean = means.get(school) ?? 0.5 * normalFrom(random)
    means.set(school, mean)
    for (const pupil of members) abilities[pupil] = mean + 0.87 * normalFrom(random)
  }
  return abilities
}

function drawChoices(
  random: () => number,
  abilities: Float64Array,
  keys: Uint8Array,
  { slope, slopeSpread, difficulty, difficultySpread }: ItemStyle,
): Uint8Array {
  const items = Array.from(keys, (key) => ({
    key,
    slope: slope * Math.exp(slopeSpread * normalFrom(random)),
    difficulty: difficulty + difficultySpread * normalFrom(random),
    pulls: Array.from({ length: OPTIONS }, () => 0.7 * normalFrom(random)),
    tilts: Array.from({ length: OPTIONS }, () => 0.3 * normalFrom(random)),
  }))
  const choices = new Uint8Array(abilities.length * items.length)
  let place = 0
  for (const ability of abilities) {
    for (const { key, slope, difficulty, pulls, tilts } of items) {
      const isRight = random() < 1 / (1 + Math.exp(-slope * (ability - difficulty)))
      const weights = pulls.map((pull, k) => (k + 1 === key ? 0 : Math.exp(pull + (tilts[k] ?? 0) * ability)))
      choices[place++] = random() < OMITTED ? 0 : isRight ? key : 1 + pick(weights, random())
    }
  }
  return choices
}

function pick(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0)
  const place = weights.findIndex((weight) => {
    rest -= weight
    return rest < 0
  })
  return Math.max(0, place)
}
