import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from '../exams/testing/run-command.ts'
import { examCommand } from './exam.ts'

vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'pantau-exam-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KEY = 'item,key\ni1,A\ni2,B\ni3,C'
const ALL_RIGHT = 'person,i1,i2,i3\na,A,B,C\nb,A,B,C'

/** Runs the command on sheets typed here; no number of any table may be missing its meaning. */
async function analyse(responses: string, key: string | null = KEY, ...args: string[]) {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const keyArgs = key === null ? [] : ['--key', write('key.csv', key)]
  const files = ['--responses', write('responses.csv', responses), ...keyArgs]
  const run = await runCommand(examCommand(), ['analyse', ...files, '--json', ...args])
  expect(run.stdout + run.stderr).not.toMatch(/NaN|Infinity|undefined/)
  const rows: Record<string, unknown>[] = run.refusal === null ? JSON.parse(run.stdout) : []
  return { ...run, rows, items: rows.filter(({ table }) => table === 'items') }
}

describe('exam analyse says what is wrong and how to mend it', () => {
  test('a key shorter than the sheet names the column without a key', async () => {
    const { stderr, items } = await analyse('person,i1,i2,i3,i4\na,A,B,C,D\nb,A,B,C,D')
    expect(stderr).toMatch(/^SALAH jawaban, baris 1, kolom i4: Kolom i4 tidak punya kunci/)
    expect(items.map(({ item }) => item)).toEqual(['i1', 'i2', 'i3'])
  })

  test('two keys for an item of one form leave it out and say how to write both', async () => {
    const { stderr, items } = await analyse(ALL_RIGHT, `${KEY}\ni1,C`)
    expect(stderr).toMatch(/^SALAH kunci, baris 5: .*dua kunci.*tulis A\|C/)
    expect(items.map(({ item }) => item)).toEqual(['i2', 'i3'])
  })

  test('an unknown option is reported with its row and column', async () => {
    const { stderr } = await analyse('person,i1,i2,i3\na,A,B,C\nb,X,B,C')
    expect(stderr).toMatch(/^SALAH jawaban, baris 3, kolom i1: Jawaban "X"/)
  })

  test('a pupil twice counts once', async () => {
    const { stderr, items } = await analyse(`${ALL_RIGHT}\na,B,B,B`)
    expect(stderr).toMatch(/^SALAH jawaban, baris 4: Peserta a sudah ada di baris 2/)
    expect(items[0]?.n).toBe(2)
  })

  test('a row that names a pupil but holds no answer is an absent pupil', async () => {
    const { stderr, items } = await analyse(`${ALL_RIGHT}\nc,,,`)
    expect(stderr).toMatch(/^PERHATIAN jawaban, baris 4: Semua jawaban c kosong/)
    expect(items[0]?.n).toBe(2)
  })

  test('a sheet of blanks is refused', async () => {
    const { refusal } = await analyse('person,i1,i2,i3\na,,,\nb,,,')
    expect(refusal).toMatch(/tidak ada peserta dengan jawaban\. Isi satu baris/)
  })

  test('an item that everyone has right keeps its p and says why it has no correlation', async () => {
    const rows = Array.from({ length: 60 }, (_, v) => `p${v},A,${v % 2 ? 'B' : 'A'},${v % 3 ? 'C' : 'A'}`)
    const { items } = await analyse(['person,i1,i2,i3', ...rows].join('\n'))
    expect(items[0]).toMatchObject({ p: 1, pbis_corrected: null, advice: 'revise' })
    expect(items[0]?.note).toMatch(/semua/)
  })

  test('one pupil is too few for every statistic', async () => {
    const { items, rows } = await analyse('person,i1,i2,i3\na,A,B,C', KEY, '--irt', 'rasch')
    expect(items[0]).toMatchObject({ n: 1, p: null, pbis_corrected: null, advice: null })
    expect(items[0]?.note).toContain('terlalu sedikit untuk dinilai (1 < 10)')
    expect(rows.find(({ table }) => table === 'irt_fit')?.note).toContain('terlalu sedikit untuk dinilai')
  })

  test('one item has a difficulty but no reliability', async () => {
    const rows = Array.from({ length: 40 }, (_, v) => `p${v},${v % 2 ? 'A' : 'B'}`)
    const found = await analyse(['person,i1', ...rows].join('\n'), 'item,key\ni1,A')
    expect(found.items[0]).toMatchObject({ p: 0.5, pbis_corrected: null })
    expect(found.rows.find(({ statistic }) => statistic === 'alpha')?.value).toBeNull()
  })

  test('two hundred items are analysed whole', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `i${i + 1}`)
    const rows = Array.from({ length: 120 }, (_, v) => [
      `p${v}`,
      ...names.map((_, i) => ((v * 7 + i * i) % 120 < v ? 'A' : 'B')),
    ])
    const { items } = await analyse(
      [['person', ...names], ...rows].map((cells) => cells.join()).join('\n'),
      ['item,key', ...names.map((name) => `${name},A`)].join('\n'),
    )
    expect(items).toHaveLength(200)
    expect(items.every(({ pbis_corrected }) => typeof pbis_corrected === 'number')).toBe(true)
  })

  test.each([
    ['answers without a key', ALL_RIGHT, null, /berikan kunci dengan --key/],
    ['a key of other items', ALL_RIGHT, 'item,key\nsoal,A', /tidak satu pun butir kunci ditemukan/],
    ['a key without the column of keys', ALL_RIGHT, 'item,answer\ni1,A', /Kunci memerlukan kolom "item"/],
    ['nobody', 'person,i1,i2,i3', KEY, /tidak ada peserta dengan jawaban/],
    ['an empty file', '', KEY, /berkas tidak terbaca sebagai tabel/],
    ['no table at all', '%PDF-1.4', KEY, /berkas tidak terbaca sebagai tabel/],
    ['a column twice', 'person,i1,i1,i3\na,A,B,C', KEY, /Perbaiki kesalahan berkas/],
  ])('%s is refused with what to do', async (_, responses, key, sentence) => {
    const { refusal, stdout } = await analyse(responses, key)
    expect(refusal).toMatch(sentence)
    expect(stdout).toBe('')
  })

  test('a file that is not there is named', async () => {
    const run = await runCommand(examCommand(), ['analyse', '--responses', join(folder, 'tiada.csv')])
    expect(run.refusal).toBe(
      `${join(folder, 'tiada.csv')}: berkas atau foldernya tidak ada. Periksa nama dan tempatnya.`,
    )
  })

  test('a place that cannot be written to is named', async () => {
    const { refusal } = await analyse(ALL_RIGHT, KEY, '--html', join(folder, 'tiada', 'x.html'))
    expect(refusal).toMatch(/x\.html: berkas atau foldernya tidak ada/)
  })

  test('a flood of one oddity is counted, not listed without end', async () => {
    const rows = Array.from({ length: 700 }, (_, v) => `p${v},A,B`)
    const { stderr } = await analyse(['person,i1,i2,i3', ...rows].join('\n'))
    expect(stderr.trim().split('\n')).toHaveLength(501)
    expect(stderr).toContain('Ada 200 temuan ROW_TOO_SHORT lagi')
  })
})

/** A sheet of forty items, written in blocks of pupils who differ in their names only. */
function writeLargeSheet(path: string, names: readonly string[]): void {
  const lines = Array.from({ length: 1000 }, (_, v) =>
    names.map((_, i) => 'ABCD'[(v * 31 + i * i * 17 + (v % 7)) % 4]).join(),
  )
  writeFileSync(path, `${['person', ...names].join()}\n`)
  for (let block = 0; block < 470; block++) {
    appendFileSync(path, lines.map((line, v) => `siswa${block}-${v},${line}\n`).join(''))
  }
}

test('forty megabytes of answers are analysed as a stream, under 700 MB of memory', () => {
  const names = Array.from({ length: 40 }, (_, i) => `i${i + 1}`)
  const [path, key] = [join(folder, 'large.csv'), join(folder, 'large-key.csv')]
  writeLargeSheet(path, names)
  writeFileSync(key, ['item,key', ...names.map((name) => `${name},A`)].join('\n'))
  const script = `
    import { examCommand } from ${JSON.stringify(new URL('./exam.ts', import.meta.url).href)}
    await examCommand().parseAsync(['analyse', ...process.argv.slice(1), '--json', '--table', 'test'], { from: 'user' })
    process.stderr.write(String(process.resourceUsage().maxRSS))`
  const node = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script]
  const files = ['--responses', path, '--key', key]
  const { stdout, stderr } = spawnSync(process.execPath, [...node, '--', ...files], { encoding: 'utf8' })
  expect(statSync(path).size).toBeGreaterThan(40_000_000)
  const rows: { statistic: string; value: number }[] = JSON.parse(stdout)
  expect(rows.find(({ statistic }) => statistic === 'persons')?.value).toBe(470_000)
  expect(Number(stderr) / 1024).toBeLessThan(700)
}, 180_000)
