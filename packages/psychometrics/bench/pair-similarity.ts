import { loadavg } from 'node:os'
import { buildMatrix } from '../src/matrix/build-matrix.ts'
import { type ChoiceTable, choiceTable } from '../src/similarity/choice-table.ts'
import { countMatches } from '../src/similarity/count-matches.ts'
import { kernelModel } from '../src/similarity/kernel-model.ts'
import { emptyModel, levelProbabilities, type OptionModel, orderByLevel } from '../src/similarity/option-model.ts'
import { packChoices } from '../src/similarity/pack-choices.ts'
import { membersByGroup, pairRanges } from '../src/similarity/pair-ranges.ts'
import { pairScreener } from '../src/similarity/pair-screener.ts'
import { type PairRange, screenPairs } from '../src/similarity/screen-pairs.ts'
import { seededRandom, simulateExam } from '../src/testing/simulate-exam.ts'
import { type PlainItem, type PlainSheet, plainPair } from './plain-pairs.ts'

const PUPILS = 11_700
const CLASS = 26
const OMITTED = 0.0056 // share of blank answers, that of the simulated regency the methods were tried on

/** Middle one of some runs after one to warm up, in milliseconds of the processor: other work may run on the machine. */
function time<T>(runs: number, work: () => T): { ms: number; result: T } {
  let result = work()
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    result = work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return { ms: times.sort((a, b) => a - b)[runs >> 1] ?? 0, result }
}

/** Every measure of every pair, from packing the answers on. */
function measureAll(table: ChoiceTable, model: OptionModel, ranges: readonly PairRange[]): number {
  const screener = pairScreener(table, model, 'skip')
  let pairs = 0
  for (const { members, from, to } of ranges) {
    screener.open(members)
    for (let i = from; i < to; i++) {
      screener.score(i, i + 1, members.length)
      screener.complete(i, i + 1, members.length, 0)
      pairs += members.length - i - 1
    }
  }
  return pairs
}

function simulate(pupils: number, items: number): ChoiceTable {
  const { responses, key } = simulateExam(pupils, items, 20261124)
  const random = seededRandom(9)
  for (const row of responses.rows) {
    for (let item = 1; item < row.length; item++) if (random() < OMITTED) row[item] = ''
  }
  return choiceTable(buildMatrix(responses, key).matrix)
}

const groupsOf = (pupils: number, size: number) =>
  membersByGroup(
    Int32Array.from({ length: pupils }, (_, pupil) => Math.floor(pupil / size)),
    Math.ceil(pupils / size),
  )

/** The same probabilities with a level for every pupil, as abilities of a nominal model give. */
function levelByPupil(table: ChoiceTable, model: OptionModel): OptionModel {
  const own = emptyModel(
    table,
    Int32Array.from({ length: table.pupilCount }, (_, pupil) => pupil),
    table.pupilCount,
  )
  model.levelOf.forEach((level, pupil) => {
    levelProbabilities(own, table, pupil).set(levelProbabilities(model, table, level))
  })
  return own
}

const row = (what: string, value: string) => console.log(`| ${what} | ${value} |`)
const rate = (pairs: number, ms: number) =>
  `${pairs} pairs in ${ms.toFixed(0)} ms: ${((pairs / ms) * 1000).toExponential(2)} pairs/s`

const table = simulate(PUPILS, 40)
const model = kernelModel(table)
const ranges = pairRanges(orderByLevel(groupsOf(PUPILS, CLASS), model))
console.log(
  `| ${PUPILS} pupils x 40 items in classes of ${CLASS}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} | |\n| --- | --- |`,
)

row('kernel model fitted', `${time(3, () => kernelModel(table)).ms.toFixed(0)} ms`)
const fast = time(25, () => measureAll(table, model, ranges))
row('every pair: omega both ways, z, exact GBT, wrong-match z', rate(fast.result, fast.ms))
const screened = time(25, () => screenPairs(table, model, ranges))
row('the screen: omegas of every pair, the rest of those kept', rate(screened.result.pairs, screened.ms))
const own = levelByPupil(table, model)
const fastNominal = time(9, () => measureAll(table, own, ranges))
row('every pair with one ability a pupil (no look-up)', rate(fastNominal.result, fastNominal.ms))

const items: PlainItem[] = Array.from({ length: 40 }, (_, item) => ({
  id: `i${item + 1}`,
  key: String([1, 2, 3, 4].find((option) => table.right[item * 5 + option] === 1)),
  options: ['1', '2', '3', '4'],
  chances: Array.from({ length: model.levelCount }, (_, level) =>
    Object.fromEntries(
      [1, 2, 3, 4].map((option) => [String(option), model.probabilities[(level * 40 + item) * 5 + option] ?? 0]),
    ),
  ),
}))
const sheets: PlainSheet[] = Array.from({ length: PUPILS }, (_, pupil) => ({
  person: `p${pupil}`,
  level: model.levelOf[pupil] ?? 0,
  answers: Object.fromEntries(items.map(({ id }, item) => [id, String(table.choices[pupil * 40 + item] || '')])),
}))
const SOME = 20 // classes are enough to time the plain loop
const plain = time(5, () => {
  const found = []
  for (let start = 0; start < SOME * CLASS; start += CLASS) {
    for (let i = start; i < start + CLASS; i++) {
      for (let j = i + 1; j < start + CLASS; j++) {
        const [a, b] = [sheets[i], sheets[j]]
        if (a && b) found.push(plainPair(items, a, b))
      }
    }
  }
  return found
})
row('plain loop over objects', rate(plain.result.length, plain.ms))
const speedUp = (pairs: number, ms: number) => ((pairs / ms) * plain.ms) / plain.result.length
row('times faster, every measure of every pair', speedUp(fast.result, fast.ms).toFixed(0))
row('times faster, the screen', speedUp(screened.result.pairs, screened.ms).toFixed(0))
row('times faster, one ability a pupil', speedUp(fastNominal.result, fastNominal.ms).toFixed(0))

const screener = pairScreener(table, model, 'skip')
let largest = 0
let place = 0
for (const members of groupsOf(PUPILS, CLASS).slice(0, SOME)) {
  screener.open(members)
  const measured = screener.values
  for (let i = 0; i < CLASS; i++) {
    for (let j = i + 1; j < CLASS; j++) {
      screener.score(i, j, j + 1)
      screener.complete(i, j, j + 1, 0)
      const reference = plain.result[place++]
      if (!reference) continue
      const { matches, omegaFirst, omegaSecond, similarity, gbt, wrongMatch } = reference
      ;[
        [0, matches],
        [2, omegaFirst],
        [3, omegaSecond],
        [4, similarity],
        [5, gbt],
        [7, wrongMatch],
      ].forEach(([column = 0, value = 0]) => {
        largest = Math.max(largest, Math.abs(value - (measured[column] ?? 9)))
      })
    }
  }
}
row('largest difference from the plain loop', largest.toExponential(1))

console.log('\n| all pairs of so many pupils, no classes | in all | look-ups of the exam | a pair beyond them | kept |')
console.log('| --- | --- | --- | --- | --- |')
for (const pupils of [46, 142, 448, 1415, 4473]) {
  const part = { ...table, pupilCount: pupils, choices: table.choices.slice(0, pupils * 40) }
  const partModel = kernelModel(part)
  const all = pairRanges(orderByLevel([Int32Array.from({ length: pupils }, (_, pupil) => pupil)], partModel))
  const runs = pupils > 2000 ? 3 : 25
  const lookUps = time(runs, () => pairScreener(part, partModel, 'skip').open(Int32Array.of(0)))
  const { ms, result } = time(runs, () => screenPairs(part, partModel, all))
  const beyond = `${(((ms - lookUps.ms) / result.pairs) * 1e6).toFixed(0)} ns`
  row(
    `${result.pairs} pairs`,
    [`${ms.toFixed(2)} ms`, `${lookUps.ms.toFixed(2)} ms`, beyond, result.first.length].join(' | '),
  )
}

console.log('\n| counting matches and wrong matches on packed answers | |\n| --- | --- |')
for (const length of [40, 50, 100, 170]) {
  const packed = packChoices(simulate(3000, length))
  const others = Int32Array.from({ length: 3000 }, (_, pupil) => pupil)
  const out = new Int32Array(3000)
  const counted = time(3, () => {
    for (let pupil = 0; pupil < 3000; pupil++) countMatches(packed, pupil, others, out)
  })
  row(`${length} items`, rate(9_000_000, counted.ms))
}
