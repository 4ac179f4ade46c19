import { listClassEvidence } from '../src/flags/class-evidence-level.ts'
import { evidenceLevel, LEVEL_OF_A_CASE } from '../src/flags/evidence-level.ts'
import { integrityIndex } from '../src/flags/integrity-index.ts'
import { type ExamScreen, FLAGGED_UP_TO_Q, screenExam } from '../src/flags/screen-exam.ts'
import { analyseClasses, type ClassSignals } from '../src/groups/analyse-classes.ts'
import { classEvidence } from '../src/groups/class-evidence.ts'
import { seatNeighbours } from '../src/groups/seat-neighbours.ts'
import { wilsonInterval } from '../src/numeric/wilson.ts'
import type { ChoiceTable } from '../src/similarity/choice-table.ts'
import { pairEvidence } from '../src/similarity/copying-evidence.ts'
import { fraryModel } from '../src/similarity/frary-model.ts'
import { kernelModel } from '../src/similarity/kernel-model.ts'
import type { OptionModel } from '../src/similarity/option-model.ts'
import { pairScreener } from '../src/similarity/pair-screener.ts'
import { wesolowskyModel } from '../src/similarity/wesolowsky-model.ts'
import type { SimulatedRegency } from './regency.ts'
import { type ItemStyle, STEEP, simulateRegency, USUAL } from './simulate-regency.ts'

/** Seeds the scores and cuts were chosen on, and seeds nobody had looked at before. */
const SEEDS = { seen: range(1, 12), unseen: range(5001, 20) }
const CUT = 3.090232306167813 // z of p = .001 in one direction
const SCHOOLS = 70

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, place) => from + place)
}

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells: string[]) => {
  row(...cells)
  row(...cells.map(() => '---'))
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const short = (value: number) => value.toFixed(4)

interface Scored {
  isCheated: boolean
  values: Record<string, number>
}

/** Value that at most the given share of the honest exceed. */
function honestCut(scored: readonly Scored[], name: string, share: number): number {
  const honest = scored.filter(({ isCheated }) => !isCheated).map(({ values }) => values[name] ?? 0)
  return honest.sort((a, b) => b - a)[Math.floor(share * honest.length)] ?? Infinity
}

function power(scored: readonly Scored[], name: string, cut: number): number {
  return mean(scored.filter(({ isCheated }) => isCheated).map(({ values }) => ((values[name] ?? 0) > cut ? 1 : 0)))
}

/** Chance that a cheated case lies above an honest one. */
function area(scored: readonly Scored[], name: string): number {
  const sorted = scored.toSorted((a, b) => (a.values[name] ?? 0) - (b.values[name] ?? 0))
  const cheated = scored.filter(({ isCheated }) => isCheated).length
  const ranks = sorted.reduce((sum, { isCheated }, place) => sum + (isCheated ? place + 1 : 0), 0)
  return (ranks - (cheated * (cheated + 1)) / 2) / (cheated * (scored.length - cheated))
}

/** Same-class pairs of honest and of pair-copying classes: those planted and the others. */
function scorePairs({ table, classes, copied }: SimulatedRegency, model: OptionModel): Scored[] {
  const screener = pairScreener(table, model, 'skip')
  const planted = new Set(copied.map((pair) => pair.toSorted((a, b) => a - b).join()))
  const out = new Float64Array(8)
  const scored: Scored[] = []
  for (const { kind, members } of classes) {
    if (kind !== 'honest' && kind !== 'pair_copying') continue
    screener.open(members)
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        screener.score(i, j, j + 1, out)
        screener.complete(i, j, out, 0)
        const [first, second] = [members[i] ?? 0, members[j] ?? 0]
        const isCheated = planted.has(`${first},${second}`)
        if (!isCheated && kind !== 'honest') continue
        const [, , omegaFirst = 0, omegaSecond = 0, similarity = 0, gbt = 0, , wrong = 0] = out
        scored.push({
          isCheated,
          values: {
            omega: Math.max(omegaFirst, omegaSecond),
            'similarity z': similarity,
            GBT: -Math.log(gbt),
            'wrong-match z': wrong,
            'combined evidence': pairEvidence(table, model, first, second),
          },
        })
      }
    }
  }
  return scored
}

function compare(title: string, scored: readonly Scored[], shares: readonly number[]): void {
  head(title, 'AUC', ...shares.map((share) => `power at ${share} false`))
  for (const name of Object.keys(scored[0]?.values ?? {})) {
    row(
      name,
      short(area(scored, name)),
      ...shares.map((share) => power(scored, name, honestCut(scored, name, share)).toFixed(3)),
    )
  }
  console.log('')
}

const MODELS: Record<string, (table: ChoiceTable) => OptionModel> = {
  kernel: kernelModel,
  frary: fraryModel,
  wesolowsky: wesolowskyModel,
}

/** Honest and copied pairs of pair-copying and honest classes, and how many of them pass the cut. */
function countPairs(estimate: (table: ChoiceTable) => OptionModel, items: number, style: ItemStyle) {
  const counts = { honest: 0, honestAbove: 0, copied: 0, copiedAbove: 0 }
  const out = new Float64Array(8)
  for (const seed of SEEDS.unseen) {
    const { table, classes, copied } = simulateRegency(seed, SCHOOLS, items, { style })
    const screener = pairScreener(table, estimate(table), 'skip')
    const planted = new Set(copied.map((pair) => pair.toSorted((a, b) => a - b).join()))
    for (const { kind, members } of classes) {
      if (kind !== 'honest' && kind !== 'pair_copying') continue
      screener.open(members)
      for (let i = 0; i < members.length; i++) {
        for (let j = i + 1; j < members.length; j++) {
          screener.score(i, j, j + 1, out)
          const isAbove = Math.max(out[2] ?? 0, out[3] ?? 0) > CUT ? 1 : 0
          if (planted.has(`${members[i]},${members[j]}`)) {
            counts.copied++
            counts.copiedAbove += isAbove
          } else if (kind === 'honest') {
            counts.honest++
            counts.honestAbove += isAbove
          }
        }
      }
    }
  }
  return counts
}

function withInterval(count: number, of: number, digits: number): string {
  const interval = wilsonInterval(count / of, of)
  return `${(count / of).toFixed(digits)} (${interval?.lower.toFixed(digits)}–${interval?.upper.toFixed(digits)}) of ${of}`
}

function pairRates(): void {
  head('omega, larger of two directions', 'items', 'exam', 'honest pairs above .001', 'copied pairs above .001')
  for (const [style, exam] of [[USUAL, 'usual'] as const, [STEEP, 'steep'] as const]) {
    for (const items of style === USUAL ? [20, 40] : [40]) {
      for (const [name, estimate] of Object.entries(MODELS)) {
        const { honest, honestAbove, copied, copiedAbove } = countPairs(estimate, items, style)
        row(name, items, exam, withInterval(honestAbove, honest, 5), withInterval(copiedAbove, copied, 3))
      }
    }
  }
  console.log('')
}

const SEATS_A_ROW = 6

/** Evidence level of every class, its pupils sitting in the order of the list. */
function classLevels(screen: ExamScreen, { table, classes }: SimulatedRegency): number[] {
  const { pairs, q } = screen
  const flagged = new Set(
    [...q.keys()].filter((kept) => (q[kept] ?? 1) <= FLAGGED_UP_TO_Q).flatMap((kept) => [pairs.first[kept] ?? -1]),
  )
  return classes.map(({ members }, place) => {
    const room = Array.from(members, (pupil, seat) => ({
      pupil,
      row: Math.floor(seat / SEATS_A_ROW),
      column: seat % SEATS_A_ROW,
    }))
    const evidence = listClassEvidence(screen.first.signals[place] ?? { gains: null }, screen.systemic[place] ?? [], {
      hasFlaggedPair: members.some((pupil) => flagged.has(pupil)),
      neighbourP: seatNeighbours(table, room, place)?.p ?? null,
    })
    return evidenceLevel(evidence)
  })
}

function scoreClass(signal: ClassSignals): Record<string, number> {
  return {
    'match z': signal.matchZr ?? 0,
    M1: signal.m1Zr ?? 0,
    M2: signal.m2,
    M3: signal.m3Zr ?? 0,
    M4: signal.m4,
    ANSWERS: signal.answers,
    gain: signal.gains?.residualZr ?? 0,
    erasures: signal.erasures?.z ?? 0,
    'INVALSI propensity': signal.propensity ?? 0,
    'combined evidence': classEvidence(signal),
  }
}

function scoreClasses(seeds: readonly number[]): Scored[] {
  return seeds.flatMap((seed) => {
    const { table, classes, erasures, prior, next } = simulateRegency(seed, SCHOOLS, 40)
    const members = classes.map((each) => each.members)
    const signals = analyseClasses(table, kernelModel(table), { members, erasures, years: { prior, next } })
    return signals.flatMap((signal, place) => {
      const kind = classes[place]?.kind
      if (kind === 'pair_copying') return []
      return [{ isCheated: kind !== 'honest', values: scoreClass(signal) }]
    })
  })
}

function examRates(seeds: readonly number[], isHonest: boolean): void {
  let [honestClasses, honestFlagged, cheatedClasses, cheatedFlagged] = [0, 0, 0, 0]
  let [honestSchools, below90, honestCases, flaggedHonestPairs, largestShift] = [0, 0, 0, 0, 0]
  const cases = new Set<string>()
  for (const seed of seeds) {
    const regency = simulateRegency(seed, SCHOOLS, 40, { isHonest })
    const { table, classes, erasures, prior, next } = regency
    const members = classes.map((each) => each.members)
    const screen = screenExam(table, { members, erasures, years: { prior, next } })
    const levels = classLevels(screen, regency)
    classes.forEach(({ school }, place) => {
      if ((levels[place] ?? 0) >= LEVEL_OF_A_CASE) cases.add(`${seed} ${school}`)
    })
    largestShift = Math.max(largestShift, screen.largestShift ?? 0)
    const pupilsOf = new Map<number, number[]>()
    const dishonest = new Set(classes.filter(({ kind }) => kind !== 'honest').map(({ school }) => school))
    classes.forEach(({ school, kind, members }, place) => {
      const isFlagged = (screen.systemic[place] ?? []).length > 0
      if (kind === 'honest') [honestClasses, honestFlagged] = [honestClasses + 1, honestFlagged + Number(isFlagged)]
      else if (kind !== 'pair_copying') {
        ;[cheatedClasses, cheatedFlagged] = [cheatedClasses + 1, cheatedFlagged + Number(isFlagged)]
      }
      pupilsOf.set(school, [...(pupilsOf.get(school) ?? []), ...members])
      if (kind === 'honest')
        flaggedHonestPairs += members.reduce((sum, pupil) => sum + (screen.involved[pupil] ?? 0), 0)
    })
    const schools = [...pupilsOf]
    integrityIndex(
      schools.map(([, pupils]) => ({
        pupils: pupils.length,
        involved: pupils.filter((pupil) => screen.involved[pupil] === 1).length,
      })),
    ).forEach((index, place) => {
      const school = schools[place]?.[0] ?? -1
      if (dishonest.has(school)) return
      honestSchools++
      if (cases.has(`${seed} ${school}`)) honestCases++
      if ((index?.index ?? 100) < 90) below90++
    })
  }
  head(`exams of ${SCHOOLS} schools, ${isHonest ? 'nobody cheats' : 'a third of the classes cheats'}`, '')
  row(
    'honest classes with a systemic signal',
    `${honestFlagged} of ${honestClasses}: ${short(honestFlagged / honestClasses)}`,
  )
  if (cheatedClasses > 0)
    row('cheated classes found', `${cheatedFlagged} of ${cheatedClasses}: ${short(cheatedFlagged / cheatedClasses)}`)
  row('honest schools below 90', `${below90} of ${honestSchools}: ${short(below90 / honestSchools)}`)
  row('honest schools with a class at evidence level 2 or more', `${honestCases} of ${honestSchools}`)
  row('pupils of honest classes named', flaggedHonestPairs)
  row('largest shift of a class match z by the second fit', largestShift.toFixed(2))
  console.log('')
}

const isLooking = process.argv.includes('--seen')
const seeds = isLooking ? SEEDS.seen : SEEDS.unseen
if (!isLooking) {
  pairRates()
  examRates(SEEDS.unseen, false)
  examRates(
    SEEDS.unseen.map((seed) => seed + 1000),
    true,
  )
}
const pairs = seeds.flatMap((seed) => {
  const regency = simulateRegency(seed, SCHOOLS, 40)
  return scorePairs(regency, kernelModel(regency.table))
})
compare(`pairs, 40 items, kernel, ${isLooking ? 'seen' : 'unseen'} seeds`, pairs, [0.001, 0.0001])
compare(`classes, ${isLooking ? 'seen' : 'unseen'} seeds`, scoreClasses(seeds), [0.01, 0.001])
