import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { examCommand } from '../../commands/exam.ts'
import { runCommand } from './run-command.ts'

export type Row = Record<string, string | number | boolean | null>

/** Answers of forty items in classes of twenty, with a spread of ability, by a formula instead of chance. */
export function sheetOf(classes: number): (string | number)[][] {
  return Array.from({ length: classes * 20 }, (_, v) => [
    `p${v}`,
    `k${Math.floor(v / 20)}`,
    ...Array.from({ length: 40 }, (__, i) => 'ABCD'[answer(v, i)] ?? ''),
  ])
}

function answer(v: number, i: number): number {
  const noise = Math.abs(Math.sin(v * 127.1 + i * 311.7) * 43758.5453) % 1
  const isRight = noise < 0.3 + ((v * 7) % 20) / 40
  return isRight ? i % 4 : (i + 1 + Math.floor(noise * 997) * 1) % 4
}

export const ITEMS = Array.from({ length: 40 }, (_, i) => `i${i + 1}`)
export const header = ['person', 'kelas', ...ITEMS]
const honest = sheetOf(40)
/** p1 took over thirty answers of p0; the pupils of k5 have fifteen answers from one hand. */
export const told = honest.map((cells, v) => {
  if (v === 1) return cells.map((cell, at) => (at >= 2 && at < 34 ? (honest[0]?.[at] ?? cell) : cell))
  if (Math.floor(v / 20) === 5) return cells.map((cell, at) => (at >= 10 && at < 28 ? 'A' : cell))
  return cells
})
export const analyse = (...args: string[]) => runCommand(examCommand(), ['analyse', ...args])
export async function rowsOf(table: string, ...args: string[]): Promise<Row[]> {
  const { stdout, refusal } = await analyse(...args, '--json', '--table', table)
  expect(refusal).toBeNull()
  return JSON.parse(stdout)
}

/** The sheet and its key as files of a new folder, with a way to add more. */
export function writeToldExam() {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-signs-'))
  const write = (name: string, rows: readonly (readonly unknown[])[]): string => {
    writeFileSync(join(folder, name), rows.map((cells) => cells.join()).join('\n'))
    return join(folder, name)
  }
  const key = write('key.csv', [['item', 'key', 'options'], ...ITEMS.map((item, i) => [item, 'ABCD'[i % 4], 'ABCD'])])
  const responses = write('responses.csv', [header, ...told])
  return { folder, write, key, files: ['--responses', responses, '--key', key] }
}
