import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { buildMatrix } from '../src/matrix/build-matrix.ts'
import { choiceTable } from '../src/similarity/choice-table.ts'
import { kernelModel } from '../src/similarity/kernel-model.ts'
import { orderByLevel } from '../src/similarity/option-model.ts'
import { pairRanges } from '../src/similarity/pair-ranges.ts'
import { simulateExam } from '../src/testing/simulate-exam.ts'
import { PairPool } from '../src/workers/pair-pool.ts'

const PUPILS = 6000
const RUNS = 3

const { responses, key } = simulateExam(PUPILS, 40, 20261124)
const table = choiceTable(buildMatrix(responses, key).matrix)
const model = kernelModel(table)
const ranges = pairRanges(orderByLevel([Int32Array.from({ length: PUPILS }, (_, pupil) => pupil)], model))

/** Least wall milliseconds of some runs after one that starts the workers. */
async function measure(workers: number): Promise<number> {
  const pool = new PairPool(workers)
  await pool.screen({ table, model, ranges: ranges.slice(0, 20) })
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await pool.screen({ table, model, ranges })
    times.push(performance.now() - start)
  }
  await pool.close()
  return Math.min(...times)
}

const one = await measure(1)
const two = await measure(2)
const pairs = (PUPILS * (PUPILS - 1)) / 2
console.log(`| ${pairs} pairs x 40 items, load ${loadavg()[0]?.toFixed(1)} | |\n| --- | --- |`)
console.log(
  `| one worker | ${one.toFixed(0)} ms |\n| two workers | ${two.toFixed(0)} ms, ${(one / two).toFixed(2)} times |`,
)
console.log(`| resident memory | ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB |`)
