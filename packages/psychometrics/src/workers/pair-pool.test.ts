import type { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { choiceTable } from '../similarity/choice-table.ts'
import { kernelModel } from '../similarity/kernel-model.ts'
import { membersByGroup, pairRanges } from '../similarity/pair-ranges.ts'
import { screenPairs } from '../similarity/screen-pairs.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { PairPool, startPairWorker } from './pair-pool.ts'

vi.setConfig({ testTimeout: 60_000 })

const { responses, key } = simulateExam(600, 40, 21)
const table = choiceTable(buildMatrix(responses, key).matrix)
const model = kernelModel(table)
const ranges = pairRanges(
  membersByGroup(
    Int32Array.from({ length: 600 }, (_, pupil) => pupil % 6),
    6,
  ),
  500,
)

const started: Worker[] = []
const start = () => {
  const worker = startPairWorker()
  started.push(worker)
  return worker
}
const pool = new PairPool(2, start)
afterAll(() => pool.close())

describe('pool of workers', () => {
  test('gives what one thread gives, and tells its progress', async () => {
    const seen: number[] = []
    const screen = await pool.screen({ table, model, ranges, onProgress: (done) => seen.push(done) })
    expect(screen).toEqual(screenPairs(table, model, ranges))
    expect(seen).toEqual(ranges.map((_, place) => place + 1))
  })

  test('takes jobs one after the other with the same two workers', async () => {
    const half = ranges.slice(0, 30)
    const both = await Promise.all([pool.screen({ table, model, ranges: half }), pool.screen({ table, model, ranges })])
    expect(both.map(({ pairs }) => pairs)).toEqual([screenPairs(table, model, half).pairs, 6 * 4950])
    expect(started.length).toBe(2)
  })

  test('replaces a worker that dies, and loses nothing', async () => {
    const before = started.length
    const screen = await pool.screen({
      table,
      model,
      ranges,
      onProgress: (done) => {
        if (done === 5) started[before - 1]?.terminate()
      },
    })
    expect(screen).toEqual(screenPairs(table, model, ranges))
    expect(started.length).toBe(before + 1)
  })

  test('a cancelled job is refused with its reason, and the next one runs', async () => {
    const controller = new AbortController()
    const reason = new Error('no longer wanted')
    const cancelled = pool.screen({
      table,
      model,
      ranges,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    })
    await expect(cancelled).rejects.toBe(reason)
    await expect(pool.screen({ table, model, ranges, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect((await pool.screen({ table, model, ranges })).pairs).toBe(6 * 4950)
  })

  test('a range that takes two workers down is given up with its error', async () => {
    const broken = { ...table, itemCount: -40 }
    await expect(pool.screen({ table: broken, model, ranges })).rejects.toThrow('more memory than there is')
  })

  test('a worker that died while idle is replaced in the next job', async () => {
    await Promise.all(started.map((worker) => worker.terminate()))
    expect((await pool.screen({ table, model, ranges })).pairs).toBe(6 * 4950)
  })

  test('no ranges give an empty screen', async () => {
    expect((await pool.screen({ table, model, ranges: [] })).pairs).toBe(0)
  })
})
