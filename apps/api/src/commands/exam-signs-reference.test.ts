import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { fixturePath, fixtureRows, hasFixtures } from '../exams/testing/education-fixtures.ts'
import { runCommand } from '../exams/testing/run-command.ts'
import { examCommand } from './exam.ts'

vi.setConfig({ testTimeout: 60_000 })

type Row = Record<string, string | number | boolean | null>

const PAIRS = 1e-9 // manifest of the reference files
const CLASSES = 1e-6 // manifest of the reference files
const MODEL = 1e-4 // abilities and what rests on them within 5e-5, beside PerFit's rounding to four decimals

const folder = mkdtempSync(join(tmpdir(), 'pantau-signs-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function rowsOf(table: string, ...args: string[]): Promise<Row[]> {
  const { stdout, refusal } = await runCommand(examCommand(), ['analyse', ...args, '--json', '--table', table])
  expect(refusal).toBeNull()
  return JSON.parse(stdout)
}

const near = (value: Row[string] | undefined, text: string | undefined, tolerance: number, where: string) =>
  expect(Math.abs(Number(value ?? Number.NaN) - Number(text)), `${where}: ${value} against ${text}`).toBeLessThan(
    tolerance,
  )

const sheet = (name: string) => [
  ...['--responses', fixturePath(`${name}_responses`)],
  ...['--key', fixturePath(`${name}_key`)],
]

describe.skipIf(!hasFixtures)('signs on the reference files', () => {
  test.each(['form1', 'sim_a'])('%s: named pairs in every index', async (name) => {
    const reference = fixtureRows(`${name}_pairs_reference`)
    const rows = await rowsOf(
      'pairs',
      ...sheet(name),
      ...['--pairs', fixturePath(`${name}_pairs_reference`), '--omitted', 'copydetect'],
      ...['--parameters', fixturePath(`${name}_nrm_item_parameters`)],
      ...['--abilities', fixturePath(`${name}_nrm_thetas`)],
    )
    expect(rows.map(({ copier, source }) => [copier, source])).toEqual(
      reference.map(({ copier, source }) => [copier, source]),
    )
    rows.forEach((row, at) => {
      for (const [column, value] of Object.entries(row)) {
        if (column === 'table' || typeof value === 'string') continue
        const text = reference[at]?.[column]
        if (text !== '') near(value, text, PAIRS, `${row.copier} ${row.source} ${column}`)
      }
    })
  })

  test('sim_a: all pairs of the classes, the most similar ones with their q', async () => {
    const rows = await rowsOf(
      'pairs',
      ...sheet('sim_a'),
      ...['--groups', 'class_id', '--pairs', 'all', '--omitted', 'copydetect', '--family', 'all', '--index', 'omega'],
    )
    const name = (a: unknown, b: unknown) => [String(a), String(b)].sort().join()
    const found = new Map(rows.map((row) => [name(row.copier, row.source), row]))
    const listed = fixtureRows('sim_a_pairs_kernel_top500').filter((row) => Number(row.p_two_directions) < 0.01)
    expect(listed.length).toBeGreaterThan(300)
    expect(rows.length).toBe(listed.length)
    for (const expected of listed) {
      const row = found.get(name(expected.student1, expected.student2))
      const where = `${expected.student1} ${expected.student2}`
      const isFlagged = Number(expected.q_bh) <= 0.05
      for (const column of ['match', 'wrong_match', 'p_two_directions', ...(isFlagged ? ['q_bh'] : [])]) {
        near(row?.[column], expected[column], PAIRS, `${where} ${column}`)
      }
      expect(Number(row?.q_bh) <= 0.05).toBe(isFlagged)
      const [ofFirst, ofSecond] = [Number(expected.omega_1_from_2), Number(expected.omega_2_from_1)]
      near(row?.omega, String(Math.max(ofFirst, ofSecond)), PAIRS, where)
      expect(row?.class_id).toBe(expected.class_id)
    }
  })

  test('sim_a: every statistic of the classes; what a column named truth says is not read', async () => {
    const lines = readFileSync(fixturePath('sim_a_responses'), 'utf8').trim().split('\n')
    const path = join(folder, 'with-truth.csv')
    writeFileSync(path, lines.map((line, at) => `${line},${at === 0 ? 'truth' : `x${at % 3}`}`).join('\n'))
    const rows = await rowsOf(
      'groups',
      ...['--responses', path, '--key', fixturePath('sim_a_key')],
      ...['--groups', 'class_id', '--erasures', fixturePath('sim_a_erasures')],
      ...['--prior', 'prior_z', '--next', 'next_z', '--seats', 'seat_row,seat_col'],
    )
    const found = new Map(rows.filter(({ group }) => group === 'class_id').map((row) => [row.class_id, row]))
    for (const expected of fixtureRows('sim_a_class_statistics')) {
      const row = found.get(expected.class_id ?? '')
      for (const [column, text] of Object.entries(expected)) {
        if (column === 'class_id') continue
        if (column === 'truth') expect(row).not.toHaveProperty(column)
        else if (column === 'jl_flag95') expect(String(row?.[column]).toUpperCase()).toBe(text)
        else near(row?.[column], text, CLASSES, `${expected.class_id} ${column}`)
      }
      expect(row?.neighbour_p).toBeGreaterThanOrEqual(0.001)
    }
    expect(rows.some((row) => 'truth' in row)).toBe(false)
  })

  test.each(['lsat', 'intelligence'])('%s: person fit', async (name) => {
    const rows = await rowsOf(
      'persons',
      ...['--responses', fixturePath(`pf_${name}_scores`)],
      ...['--item-parameters', fixturePath(`pf_${name}_item_parameters`)],
    )
    fixtureRows(`pf_${name}_statistics`).forEach((expected, at) => {
      const row = rows[at]
      expect(row?.person).toBe(expected.person)
      const isPerfect = expected.ht === ''
      for (const column of Object.keys(row ?? {})) {
        const full = expected[`${column === 'cstar_mci' ? 'mci' : column}_aberrance_full_precision`]
        const text = full === undefined || full === '' ? expected[column] : full
        if (column === 'table' || column === 'person' || text === undefined || text === '') continue
        if (isPerfect && /^(theta|lz)/.test(column)) continue
        const isExact = full !== undefined && full !== '' && !/^(theta|lz)/.test(column)
        near(row?.[column], text, isExact ? PAIRS : MODEL, `${expected.person} ${column}`)
      }
    })
  })
})
