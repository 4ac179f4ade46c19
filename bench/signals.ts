import { drawBinomial } from '../packages/demo-data/src/random/draw-binomial.ts'
import { drawGamma } from '../packages/demo-data/src/random/draw-gamma.ts'
import { drawPoisson } from '../packages/demo-data/src/random/draw-poisson.ts'
import { type RandomStream, streamOf } from '../packages/demo-data/src/random/random-stream.ts'
import {
  type ControlPoint,
  type CountPoint,
  gChart,
  type IndicatorDefinition,
  pChart,
  type RunRule,
  tChart,
  uChart,
  weighShift,
  xmrChart,
} from '../packages/indicators/src/index.ts'
import { benjaminiHochberg } from '../packages/psychometrics/src/flags/benjamini-hochberg.ts'

// How often rules and weighed shifts err on noise, and how soon they find a shift: `npx tsx bench/signals.ts [seed] [series]`.

const seed = Number(process.argv[2] ?? 20261124)
const seriesCount = Number(process.argv[3] ?? 4000)

const rules: readonly RunRule[] = ['OUTSIDE_LIMITS', 'TREND_OF_SEVEN', 'TWO_OF_THREE', 'SEVEN_ON_ONE_SIDE']
const share: IndicatorDefinition = {
  ...{ kind: 'PROPORTION', multiplier: 100, direction: 'HIGHER_IS_BETTER' },
  ...{ denominatorType: 'COUNTED', intervalMethod: 'wilson' },
}
const rate: IndicatorDefinition = { ...share, kind: 'RATE', denominatorType: 'EVENTS', intervalMethod: 'byar_exact' }

type DrawMonth = (random: RandomStream, place: number) => CountPoint

/** What noise may look like: large and small counts, more variation than chance, and a season. */
const noise: Readonly<Record<string, { readonly definition: IndicatorDefinition; readonly draw: DrawMonth }>> = {
  'share, 60 a month': { definition: share, draw: (random) => binomialMonth(random, 60, 0.8) },
  'share, 5 a month': { definition: share, draw: (random) => binomialMonth(random, 5, 0.8) },
  'rate, 2 a month': { definition: rate, draw: (random) => ({ numerator: drawPoisson(random, 2), denominator: 1300 }) },
  'rate, 0.2 a month': {
    definition: rate,
    draw: (random) => ({ numerator: drawPoisson(random, 0.2), denominator: 40 }),
  },
  'over-dispersed, 60 a month': {
    definition: rate,
    draw: (random) => ({ numerator: drawPoisson(random, 60 * drawGamma(random, 25, 1 / 25)), denominator: 60 }),
  },
  'season of 10 %, 60 a month': {
    definition: rate,
    draw: (random, place) => ({
      numerator: drawPoisson(random, 60 * (1 + 0.1 * Math.sin((2 * Math.PI * place) / 12))),
      denominator: 60,
    }),
  },
}

const binomialMonth = (random: RandomStream, denominator: number, p: number): CountPoint => ({
  numerator: drawBinomial(random, denominator, p),
  denominator,
})

const lay = (definition: IndicatorDefinition, points: readonly CountPoint[], baselinePoints: number): ControlPoint[] =>
  (definition === share ? pChart : uChart)(points, { isLaney: true, baselinePoints })

const perCent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`

/** Charts of single values and of waits: normal months, and exponential or geometric waits of mean 30. */
const waits: Readonly<Record<string, Waits>> = {
  'XmR, normal': { lay: xmrChart, draw: normal },
  't, exponential days': { lay: tChart, draw: (random) => -30 * Math.log(1 - random()) },
  'g, geometric births': { lay: gChart, draw: (random) => Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / 31)) },
}

interface Waits {
  readonly lay: (values: readonly number[], options: { baselinePoints: number }) => ControlPoint[]
  readonly draw: (random: RandomStream) => number
}

function countRules(): void {
  console.log('\nNewest month of noise marked, by rule (limits from the months before it)')
  console.log(['noise', 'months', ...rules, 'any'].join('\t'))
  for (const [name, { definition, draw }] of Object.entries(noise))
    for (const length of [13, 25, 37]) {
      const marked = new Map<string, number>()
      for (let series = 0; series < seriesCount; series += 1) {
        const random = streamOf(seed, 1, series, length)
        const points = Array.from({ length }, (_, place) => draw(random, place))
        const signals = lay(definition, points, length - 1).at(-1)?.signals ?? []
        for (const rule of [...signals, ...(signals.length > 0 ? ['any'] : [])])
          marked.set(rule, (marked.get(rule) ?? 0) + 1)
      }
      console.log(
        [name, length, ...[...rules, 'any'].map((rule) => perCent(marked.get(rule) ?? 0, seriesCount))].join('\t'),
      )
    }
  for (const [name, { lay: layWaits, draw }] of Object.entries(waits))
    for (const length of [13, 25, 37]) {
      const marked = new Map<string, number>()
      for (let series = 0; series < seriesCount; series += 1) {
        const random = streamOf(seed, 6, series, length)
        const values = Array.from({ length }, () => draw(random))
        const signals = layWaits(values, { baselinePoints: length - 1 }).at(-1)?.signals ?? []
        for (const rule of [...signals, ...(signals.length > 0 ? ['any'] : [])])
          marked.set(rule, (marked.get(rule) ?? 0) + 1)
      }
      console.log(
        [name, length, ...[...rules, 'any'].map((rule) => perCent(marked.get(rule) ?? 0, seriesCount))].join('\t'),
      )
    }
}

/**
 * Mean months from a shift to the first signal, by rule, with limits from 1,000 months: nearly known ones. Theory: outside
 * 370.4, 43.9, 15.0, 6.3 (Montgomery 2013); seven on one side of pure noise 2^7 − 1 = 127; outside with two of three 225.4
 * and with a run of eight 152.7 (Champ & Woodall 1987, Technometrics 29: 393–399).
 */
function countRunLengths(): void {
  console.log('\nMonths until a rule marks (XmR, limits from 1,000 months), by shift in sigma')
  console.log(['shift', ...rules, 'any', 'outside or two of three'].join('\t'))
  const runs = Math.max(100, Math.floor(seriesCount / 10))
  for (const shift of [0, 1, 1.5, 2]) {
    const sums = new Map<string, number>()
    for (let run = 0; run < runs; run += 1)
      for (const [name, months] of runLengths(streamOf(seed, 2, run, Math.round(10 * shift)), shift))
        sums.set(name, (sums.get(name) ?? 0) + months)
    console.log([shift, ...[...sums.values()].map((sum) => (sum / runs).toFixed(1))].join('\t'))
  }
}

const [baselineMonths, longestRun] = [1000, 4000]

/** Normal by Box and Muller. */
function normal(random: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The month at which each rule first shows; two of three is seen at the end of its window. */
function runLengths(random: RandomStream, shift: number): Map<string, number> {
  const values = Array.from({ length: baselineMonths + longestRun }, (_, at) =>
    at < baselineMonths ? normal(random) : normal(random) + shift,
  )
  const months = xmrChart(values, { baselinePoints: baselineMonths }).slice(baselineMonths)
  const firstOf = (rule: RunRule): number => {
    const at = months.findIndex(({ signals }) => signals.includes(rule))
    return at < 0 ? longestRun : at + (rule === 'TWO_OF_THREE' ? windowMonths : 1)
  }
  const found = new Map<string, number>(rules.map((rule) => [rule, firstOf(rule)]))
  found.set('any', Math.min(...rules.map(firstOf)))
  found.set('outside or two of three', Math.min(firstOf('OUTSIDE_LIMITS'), firstOf('TWO_OF_THREE')))
  return found
}

const windowMonths = 3

function countShifts(): void {
  console.log('\nWeighed shift on noise of 36 months: p below .05 and .001')
  for (const [name, { definition, draw }] of Object.entries(noise)) {
    let [five, one] = [0, 0]
    for (let series = 0; series < seriesCount; series += 1) {
      const random = streamOf(seed, 3, series)
      const points = Array.from({ length: 36 }, (_, place) => draw(random, place))
      const p = weighShift(definition, points).pValue ?? 1
      if (p < 0.05) five += 1
      if (p < 0.001) one += 1
    }
    console.log([name, perCent(five, seriesCount), perCent(one, seriesCount)].join('\t'))
  }
}

/** Regencies of pure noise, each of 600 series of every kind: a list should be empty in at least 95 of 100. */
function countNoiseRegencies(): void {
  const kinds = Object.entries(noise).filter(([name]) => !name.startsWith('season'))
  let listed = 0
  for (let regency = 0; regency < 100; regency += 1) {
    const pValues = kinds.flatMap(([, { definition, draw }], kind) =>
      Array.from({ length: 120 }, (_, series) => {
        const random = streamOf(seed, 4, regency, kind * 1000 + series)
        return (
          weighShift(
            definition,
            Array.from({ length: 36 }, (_, place) => draw(random, place)),
          ).pValue ?? 1
        )
      }),
    )
    if (benjaminiHochberg(pValues).some((q) => q <= 0.05)) listed += 1
  }
  console.log(`\nRegencies of noise with a signal in the list (5 % allowed)\t${listed} of 100`)
}

/** A fall among 600 quiet series: how often it is in the list after so many months. */
function countFinds(): void {
  console.log('\nA fall of a share of 80 % (60 a month), found at p small enough to lead 600 series, by months since')
  for (const fallen of [0.7, 0.6]) {
    const found = [1, 3, 6, 12].map((months) => {
      let hits = 0
      for (let series = 0; series < seriesCount / 4; series += 1) {
        const random = streamOf(seed, 5, series, months)
        const points = Array.from({ length: 36 }, (_, place) =>
          binomialMonth(random, 60, place < 36 - months ? 0.8 : fallen),
        )
        if ((weighShift(share, points).pValue ?? 1) < 0.05 / 600) hits += 1
      }
      return `${months}: ${perCent(hits, seriesCount / 4)}`
    })
    console.log([`to ${100 * fallen} %`, ...found].join('\t'))
  }
}

console.log(`seed ${seed}, ${seriesCount} series a row`)
countRules()
countRunLengths()
countShifts()
countNoiseRegencies()
countFinds()
