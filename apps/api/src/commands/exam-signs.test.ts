import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { analyse, header, ITEMS, rowsOf, sheetOf, told, writeToldExam } from '../exams/testing/told-exam.ts'

vi.setConfig({ testTimeout: 60_000 })

const { folder, write, key, files } = writeToldExam()
afterAll(() => rmSync(folder, { recursive: true }))

describe('pairs', () => {
  test('all pairs of the classes: the copied one leads, the told class is not compared', async () => {
    const rows = await rowsOf('pairs', ...files, '--pairs', 'all')
    expect([rows[0]?.copier, rows[0]?.source].sort()).toEqual(['p0', 'p1'])
    expect(rows[0]).toMatchObject({ class_id: 'k0' })
    expect(Number(rows[0]?.q_bh)).toBeLessThan(0.001)
    expect(rows.every(({ p_two_directions }) => Number(p_two_directions) < 0.01)).toBe(true)
    expect(rows.some(({ class_id }) => class_id === 'k5')).toBe(false)
    const all = await rowsOf('pairs', ...files, '--pairs', 'all', '--family', 'all', '--index', 'omega')
    expect(all.some(({ class_id }) => class_id === 'k5')).toBe(true)
  })

  test('columns are those asked for, in their order', async () => {
    const named = write('pairs.csv', [
      ['copier', 'source'],
      ['p1', 'p0'],
      ['p7', 'p3'],
    ])
    const [usual] = await rowsOf('pairs', ...files, '--pairs', named)
    expect(Object.keys(usual ?? {}).join()).toBe(
      'table,copier,source,match,wrong_match,expected_match,sd_match,omega,similarity_z_symmetric,omega_p,gbt_p,m4_p,k_p,k1_p,k2_p,s1_p,s2_p',
    )
    const [some] = await rowsOf('pairs', ...files, '--pairs', named, '--index', 'wrong_match,gbt')
    expect(Object.keys(some ?? {}).join()).toBe(
      'table,copier,source,match,wrong_match,gbt_p,both_wrong,wrong_match_expected,wrong_match_z,wrong_match_p',
    )
  })

  test('each model gives its own expectation, and given parameters those of their formula', async () => {
    const named = write('pairs.csv', [
      ['copier', 'source'],
      ['p1', 'p0'],
    ])
    const expected = async (...args: string[]) =>
      (await rowsOf('pairs', ...files, '--pairs', named, '--index', 'omega', ...args))[0]?.expected_match
    const found = new Set<unknown>()
    for (const model of ['kernel', 'frary', 'wesolowsky', 'nominal']) found.add(await expected('--model', model))
    expect(found.size).toBe(4)
    const even = write('even.csv', [
      ['item', 'a1', 'a2', 'a3', 'a4', 'c1', 'c2', 'c3', 'c4'],
      ...ITEMS.map((item) => [item, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
    expect(await expected('--parameters', even)).toBeCloseTo(10, 12)
  })

  test('items without given parameters are left out and named', async () => {
    const named = write('pairs.csv', [
      ['copier', 'source'],
      ['p1', 'p0'],
    ])
    const even = write('some.csv', [
      ['item', 'a1', 'a2', 'a3', 'a4', 'c1', 'c2', 'c3', 'c4'],
      ...ITEMS.slice(1).map((item) => [item, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
    const run = await analyse(...files, '--pairs', named, '--parameters', even, '--json', '--table', 'pairs')
    expect(JSON.parse(run.stdout)[0].expected_match).toBeCloseTo(9.75, 12)
    expect(run.stderr).toContain('PERHATIAN parameter: Butir i1 tidak punya parameter')
  })

  test('an omitted answer is left out, or counted as the likeliest wrong one', async () => {
    const blank = write('blank.csv', [header, ...told.map((cells, v) => (v === 0 ? cells.with(2, '') : cells))])
    const named = write('pairs.csv', [
      ['copier', 'source'],
      ['p1', 'p0'],
    ])
    const args = ['--responses', blank, '--key', key, '--pairs', named, '--index', 'omega']
    const [skipped] = await rowsOf('pairs', ...args)
    const [counted] = await rowsOf('pairs', ...args, '--omitted', 'copydetect')
    expect(skipped?.match).toBe(counted?.match)
    expect(Number(counted?.expected_match)).toBeGreaterThan(Number(skipped?.expected_match))
  })

  test('many pairs run in workers, and their progress is told on standard error only', async () => {
    const crowd = write('crowd.csv', [header, ...sheetOf(40).map((cells) => cells.with(1, 'satu'))])
    const args = ['--responses', crowd, '--key', key, '--pairs', 'all', '--index', 'omega', '--groups', 'kelas']
    const run = await analyse(...args, '--json', '--table', 'pairs')
    expect(JSON.parse(run.stdout).length).toBeGreaterThan(100)
    expect(run.stderr).toContain('100 % pasangan dibandingkan')
  })
})

describe('classes', () => {
  const beside = ['--groups', 'kelas']

  test('the told class stands out and says by what, beside what its group says already', async () => {
    const rows = await rowsOf('groups', ...files, ...beside)
    const told5 = rows.find(({ class_id }) => class_id === 'k5')
    expect(told5).toMatchObject({ group: 'kelas', name: 'k5', n: 20, evidence_level: 1 })
    expect(String(told5?.systemic)).toContain('MATCH')
    expect(rows.filter(({ evidence_level }) => evidence_level === 1)).toHaveLength(1)
  })

  test('erasures, gains and seats add their columns; a blank prior score is no score', async () => {
    const extra = told.map((cells, v) => [
      ...cells,
      v === 3 ? '' : (((v * 7) % 20) - 10) / 5,
      (((v * 7) % 20) - 10) / 5,
      Math.floor((v % 20) / 5) + 1,
      (v % 5) + 1,
    ])
    const sheet = write('extra.csv', [[...header, 'lalu', 'berikut', 'baris', 'lajur'], ...extra])
    const erased = write('erasures.csv', [
      ['person', ...ITEMS],
      ...told.map((_, v) => [`p${v}`, ...ITEMS.map((__, i) => (Math.floor(v / 20) === 5 && i < 9 ? 2 : 0))]),
    ])
    const rows = await rowsOf(
      'groups',
      ...['--responses', sheet, '--key', key, ...beside, '--erasures', erased],
      ...['--prior', 'lalu', '--next', 'berikut', '--seats', 'baris,lajur'],
    )
    const told5 = rows.find(({ class_id }) => class_id === 'k5')
    expect(told5).toMatchObject({ wtr_mean: 9, neighbour_pairs: 16 })
    expect(String(told5?.systemic)).toContain('ERASURES')
    expect(told5?.evidence_level).toBe(3)
    expect(rows.every(({ gain_now, neighbour_p }) => Number.isFinite(gain_now) && Number(neighbour_p) > 0)).toBe(true)
  })

  test('groups too large to be classes have no signs of classes', async () => {
    const crowd = write('crowd.csv', [header, ...told.map((cells) => cells.with(1, 'satu'))])
    const [row] = await rowsOf('groups', '--responses', crowd, '--key', key, ...beside)
    expect(row).toMatchObject({ name: 'satu', n: 800 })
    expect(row).not.toHaveProperty('class_match_z')
  })
})

test('a sheet of scores needs no key for its signs, and a named column of numbers is no item', async () => {
  const scored = told.map((cells, v) => [
    ...cells.map((cell, at) => (at < 2 ? cell : cell === 'ABCD'[(at - 2) % 4] ? 1 : 0)),
    v % 2,
  ])
  const sheet = write('scored.csv', [[...header, 'lalu'], ...scored])
  const args = ['--responses', sheet, '--groups', 'kelas', '--prior', 'lalu']
  expect((await rowsOf('items', ...args)).map(({ item }) => item)).toEqual(ITEMS)
  expect((await rowsOf('groups', ...args)).every(({ gain_now }) => Number.isFinite(gain_now))).toBe(true)
})

describe('pupils', () => {
  test('person fit comes when asked for, the columns of a model only with its parameters', async () => {
    const [plain] = await rowsOf('persons', ...files)
    expect(plain).toMatchObject({ person: 'p0', lz_ml: null })
    expect(Number(plain?.u3)).toBeGreaterThan(0)
    const parameters = write('2pl.csv', [['item', 'a', 'b'], ...ITEMS.map((item, i) => [item, 1, (i - 20) / 20])])
    const [fitted] = await rowsOf('persons', ...files, '--item-parameters', parameters)
    expect(Number.isFinite(fitted?.lzstar_wl)).toBe(true)
    const { stdout } = await analyse(...files, '--json')
    expect(stdout).not.toContain('"table":"persons"')
  })
})

describe('every form of delivery holds the signs', () => {
  test('summary, workbook and page, in words that accuse nobody', async () => {
    const [xlsx, html] = [join(folder, 'out.xlsx'), join(folder, 'out.html')]
    const args = [...files, '--groups', 'kelas', '--pairs', 'all', '--xlsx', xlsx, '--html', html]
    const { stdout } = await analyse(...args, '--table', 'persons')
    expect(stdout).toMatch(/\d+ dari 7\.410 pasangan sekelas memberi sinyal/)
    expect(stdout).toMatch(/kelas memberi sinyal: .*k5/)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(xlsx)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Pasangan', 'Peserta']))
    const page = readFileSync(html, 'utf8')
    expect(page).toContain('pasangan sekelas memberi sinyal</h2>')
    expect(page).toContain('Sinyal bukan bukti')
    expect(page + stdout).not.toMatch(/curang|pelaku/i)
  })
})

test('Ctrl-C ends the comparison: nothing is written, and the process ends by the signal', async () => {
  const crowd = write('crowd.csv', [header, ...sheetOf(400).map((cells) => cells.with(1, 'satu'))])
  const script = `
    import { examCommand } from ${JSON.stringify(new URL('./exam.ts', import.meta.url).href)}
    await examCommand().parseAsync(['analyse', ...process.argv.slice(1)], { from: 'user' })`
  const node = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script, '--']
  const args = ['--responses', crowd, '--key', key, '--groups', 'kelas', '--pairs', 'all', '--json']
  const child = spawn(process.execPath, [...node, ...args])
  let [out, err] = ['', '']
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    err += part
    if (/^10 %/m.test(err)) child.kill('SIGINT')
  })
  const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
  expect(signal).toBe('SIGINT')
  expect(err).toContain('Dihentikan; tidak ada yang ditulis.')
  expect(out).toBe('')
})
