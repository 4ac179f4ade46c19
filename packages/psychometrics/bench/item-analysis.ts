import { fitModel } from '../src/irt/fit-model.ts'
import { analyseItems } from '../src/items/analyse-items.ts'
import { bootstrapDiscrimination } from '../src/items/bootstrap-discrimination.ts'
import { scoreLevels } from '../src/items/score-levels.ts'
import { buildMatrix, openMatrix } from '../src/matrix/build-matrix.ts'
import { analyseTest } from '../src/test/analyse-test.ts'
import { simulateExam } from '../src/testing/simulate-exam.ts'
import { type PlainPupil, plainEmPass, plainItemAnalysis, plainTestAnalysis } from './plain-loop.ts'

const PUPILS = 11_700
const ITEMS = 40

/** Milliseconds of processor time the process has used: a shared machine's other work does not count. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Median processor time of some runs, after one to warm up, and the last result. */
function time<T>(runs: number, work: () => T): { ms: number; result: T } {
  let result = work()
  const times = Array.from({ length: runs }, () => {
    const start = cpuMs()
    result = work()
    return cpuMs() - start
  }).sort((a, b) => a - b)
  return { ms: times[runs >> 1] ?? 0, result }
}

const exam = simulateExam(PUPILS, ITEMS, 20261112)
const key: Record<string, string> = Object.fromEntries(exam.key.rows.map(([item = '', right = '']) => [item, right]))
const pupils: PlainPupil[] = exam.responses.rows.map(([person = '', ...answers]) => ({
  person,
  answers: Object.fromEntries(Object.keys(key).map((item, i) => [item, answers[i] ?? ''])),
}))

const plainItems = time(3, () => plainItemAnalysis(pupils, key))
const plainTest = time(3, () => plainTestAnalysis(pupils, key))
const plainPass = time(3, () =>
  plainEmPass(
    pupils,
    key,
    exam.slopes.map((a, i) => ({ a, b: exam.difficulties[i] ?? 0 })),
  ),
)

const heapBefore = process.memoryUsage().arrayBuffers
const built = time(15, () => buildMatrix(exam.responses, exam.key).matrix)
const matrix = built.result
const analysed = time(31, () => {
  const levels = scoreLevels(matrix)
  const items = analyseItems(matrix, levels)
  return { items, test: analyseTest(matrix, items, levels) }
})
const resampled = time(5, () => bootstrapDiscrimination(matrix))
const fitted = time(5, () => fitModel(matrix, 'twopl'))

const largest = Math.max(
  ...plainItems.result.map(({ pbisCorrected, alphaIfDeleted, efficiency }, i) => {
    const item = analysed.result.items[i]
    return Math.max(
      Math.abs(pbisCorrected - (item?.pbisCorrected ?? 9)),
      Math.abs(alphaIfDeleted - (item?.alphaIfDeleted ?? 9)),
      Math.abs(efficiency - (item?.moodleDiscriminativeEfficiency ?? 9)),
    )
  }),
  Math.abs(plainTest.result.alpha - (analysed.result.test.alpha ?? 9)),
  Math.abs(plainTest.result.splitHalf - (analysed.result.test.splitHalf?.r ?? 9)),
)
const passes = 'reason' in fitted.result ? 0 : fitted.result.passes
const plain = plainItems.ms + plainTest.ms
const row = (what: string, value: string) => console.log(`| ${what} | ${value} |`)
const ms = (value: number) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`

console.log(`| ${PUPILS} pupils x ${ITEMS} items, Node ${process.version} | |\n| --- | --- |`)
row('plain loop over objects: items + test', `${ms(plainItems.ms)} + ${ms(plainTest.ms)}`)
row('items + test from the matrix', `${ms(analysed.ms)}, ${(plain / analysed.ms).toFixed(0)} times faster`)
row('building the matrix from text cells', ms(built.ms))
row(
  'text cells to items + test',
  `${ms(built.ms + analysed.ms)}, ${(plain / (built.ms + analysed.ms)).toFixed(0)} times faster`,
)
row('bootstrap intervals of D, 1,000 resamples', ms(resampled.ms))
row('largest difference between the two', largest.toExponential(1))
row('plain loop: one EM pass of 2PL (61 nodes)', ms(plainPass.ms))
row(
  'whole 2PL fit',
  `${ms(fitted.ms)} for ${passes} passes: ${(fitted.ms / plainPass.ms).toFixed(2)} of one plain pass`,
)
row('one EM pass', `${ms(fitted.ms / passes)}, ${((plainPass.ms * passes) / fitted.ms).toFixed(0)} times faster`)
row('matrix in memory', `${((matrix.codes.byteLength + matrix.formOf.byteLength) / 1e6).toFixed(2)} MB`)
row('typed arrays during the run', `${((process.memoryUsage().arrayBuffers - heapBefore) / 1e6).toFixed(1)} MB`)
row('resident memory of the process, both loops', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)

/** A file of about 40 MB: the same pupils many times over, row by row, as from a stream. */
const COPIES = 41
const start = cpuMs()
const intake = openMatrix(exam.responses.header, exam.key)
for (let copy = 0; copy < COPIES; copy++) {
  for (const [person = '', ...cells] of exam.responses.rows) intake.addRow([`${copy}-${person}`, ...cells])
}
const large = intake.finish().matrix
const levels = scoreLevels(large)
const items = analyseItems(large, levels)
analyseTest(large, items, levels)
const count = PUPILS * COPIES
row(`${count} pupils (a CSV of 40 MB), rows to items + test`, ms(cpuMs() - start))
row('its matrix in memory', `${(large.codes.byteLength / 1e6).toFixed(0)} MB`)
