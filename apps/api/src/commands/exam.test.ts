import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from '../exams/testing/run-command.ts'
import { examCommand } from './exam.ts'

vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'pantau-exam-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pathOf = (name: string) => join(folder, name)
const write = (name: string, text: string): string => {
  writeFileSync(pathOf(name), text)
  return pathOf(name)
}

/** Forty pupils on a perfect staircase: ten each right on none, the first, the first two and all three items. */
const stairs = Array.from({ length: 40 }, (_, v) => [
  `p${v}`,
  ...['A', 'B', 'C'].map((right, i) => (v % 4 > i ? right : 'D')),
])
const header = ['person', 'i1', 'i2', 'i3']
const csv = (rows: readonly (readonly string[])[], mark = ',') => rows.map((cells) => cells.join(mark)).join('\n')
const responses = write('responses.csv', csv([header, ...stairs]))
const key = write('key.csv', 'item,key\ni1,A\ni2,B\ni3,C')

const analyse = (...args: string[]) => runCommand(examCommand(), ['analyse', ...args])

async function rowsOf(table: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  const { stdout, refusal } = await analyse(...args, '--json', '--table', table)
  expect(refusal).toBeNull()
  return JSON.parse(stdout)
}

describe('exam analyse', () => {
  test('gives p, D, r and alpha as computed by hand', async () => {
    const items = await rowsOf('items', '--responses', responses, '--key', key)
    expect(items.map(({ p }) => p)).toEqual([0.75, 0.5, 0.25])
    expect(items.map((row) => row.d27_fractional_ties)).toEqual([0.5, 1, 0.5])
    expect(items[0]?.pbis_corrected).toBeCloseTo(Math.sqrt(0.1875 / 0.6875), 12)
    const whole = await rowsOf('test', '--responses', responses, '--key', key)
    const value = (name: string) => whole.find(({ statistic }) => statistic === name)?.value
    expect(value('alpha')).toBeCloseTo(0.75, 12)
    expect(value('kr20')).toBeCloseTo(0.75, 12)
    expect(value('kr21')).toBeCloseTo(0.6, 12)
    expect(value('mean')).toBe(1.5)
  })

  test('a workbook, and a sheet of an Indonesian office, give the same rows as a plain CSV', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Jawaban')
    sheet.addRow(['Ulangan Matematika'])
    for (const cells of [header, ...stairs]) sheet.addRow(cells)
    await workbook.xlsx.writeFile(pathOf('responses.xlsx'))
    const office = write('office.csv', `\ufeff${csv([header, ...stairs], ';').replaceAll('\n', '\r\n')}`)
    const plain = await rowsOf('items', '--responses', responses, '--key', key)
    expect(await rowsOf('items', '--responses', pathOf('responses.xlsx'), '--key', key)).toEqual(plain)
    expect(await rowsOf('items', '--responses', office, '--key', key)).toEqual(plain)
  })

  test('lines above the header are passed over, and rows keep their numbers', async () => {
    const lines = ['SD Negeri 1 Pejawaran', 'Mata pelajaran,Matematika,Kelas,6', '']
    const titled = write('titled.csv', [...lines, csv([header, ...stairs, ['p1', 'A', 'B', 'C']])].join('\n'))
    const { stdout, stderr } = await analyse('--responses', titled, '--key', key, '--json', '--table', 'items')
    expect(JSON.parse(stdout).map(({ p }: { p: number }) => p)).toEqual([0.75, 0.5, 0.25])
    expect(stderr).toMatch(/^SALAH jawaban, baris 45: Peserta p1 sudah ada di baris 6;/)
  })

  test('a sheet of 0 and 1 needs no key', async () => {
    const scored = stairs.map(([person = '', ...cells]) => [person, ...cells.map((cell) => (cell === 'D' ? '0' : '1'))])
    const items = await rowsOf('items', '--responses', write('scored.csv', csv([header, ...scored])))
    expect(items.map(({ p }) => p)).toEqual([0.75, 0.5, 0.25])
  })

  test('standard output holds one JSON array and nothing else; oddities go to standard error with their place', async () => {
    const odd = write('odd.csv', `\n${csv([header, ...stairs, ['p40', 'X', 'B', 'C'], ['p1', 'A', 'A', 'A']])}`)
    const { stdout, stderr } = await analyse('--responses', odd, '--key', key, '--json', '--lang', 'en')
    expect(JSON.parse(stdout)).toBeInstanceOf(Array)
    expect(stderr.trim().split('\n')).toEqual([
      'ERROR answers, row 43, column i1: Answer "X" to item i1 is not a known option; scored as wrong, kept apart.',
      'ERROR answers, row 44: Pupil p1 already stands in row 4; this row is left out.',
    ])
  })

  test('the summary for people speaks Indonesian unless told otherwise', async () => {
    const { stdout } = await analyse('--responses', responses, '--key', key)
    expect(stdout).toContain('40 peserta, 3 butir · rata-rata 1,5 dari 3 · α 0,75')
    expect(stdout).toMatch(/^i2 +B +0,50 +1,00 +/m)
    const english = await analyse('--responses', responses, '--key', key, '--lang', 'en')
    expect(english.stdout).toContain('40 pupils, 3 items · mean 1.5 of 3 · α 0.75')
  })

  test('groups, the minimum and DIF come by the names of columns', async () => {
    const rows = Array.from({ length: 200 }, (_, v) => [
      ...(stairs[v % 40] ?? []).with(0, `p${v}`),
      v < 100 ? 'L' : 'P',
    ])
    const sheet = write('sex.csv', csv([[...header, 'jk'], ...rows]))
    const groups = await rowsOf('groups', '--responses', sheet, '--key', key, '--groups', 'jk', '--cut', '2')
    expect(groups.map(({ name, n, share_at_cut }) => [name, n, share_at_cut])).toEqual([
      ['L', 100, 0.5],
      ['P', 100, 0.5],
    ])
    const dif = await rowsOf('dif', '--responses', sheet, '--key', key, '--dif', 'jk:P:L')
    expect(dif.map(({ reference, focal }) => [reference, focal])).toEqual(Array(3).fill(['P', 'L']))
    const wrong = await analyse('--responses', sheet, '--key', key, '--dif', 'jk:L:X')
    expect(wrong.refusal).toBe('Kolom jk tidak memuat "X". Pilih dua dari: L, P.')
  })

  test('a text that stands for blank is omitted in answers and stays a name in group columns', async () => {
    const rows = stairs.map((cells, v) => [...(v < 4 ? cells.with(3, '9') : cells), '9'])
    const sheet = write('blank.csv', csv([[...header, 'kelas'], ...rows]))
    const args = ['--responses', sheet, '--key', key, '--blank', '9', '--groups', 'kelas']
    expect((await rowsOf('items', ...args)).map(({ omitted }) => omitted)).toEqual([0, 0, 4])
    expect((await rowsOf('groups', ...args))[0]?.name).toBe('9')
  })

  test('the workbook holds the same figures as the JSON', async () => {
    const out = pathOf('out.xlsx')
    const { stdout } = await analyse('--responses', responses, '--key', key, '--xlsx', out)
    expect(stdout).toContain(`Ditulis: ${out}`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(out)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Butir', 'Pilihan', 'Tes'])
    const sheet = workbook.getWorksheet('Butir')
    expect([1, 2, 3, 4].map((row) => sheet?.getRow(row).getCell(5).value)).toEqual(['p', 0.75, 0.5, 0.25])
  })

  test('the report is written in the language asked for, under the title given', async () => {
    const out = pathOf('out.html')
    await analyse('--responses', responses, '--key', key, '--html', out, '--lang', 'en', '--title', 'Maths <6>')
    const html = readFileSync(out, 'utf8')
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/)
    expect(html).toContain('Maths &lt;6&gt;')
  })
})
