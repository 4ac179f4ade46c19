import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { fixturePath, fixtureRows, hasFixtures } from '../exams/testing/education-fixtures.ts'
import { analyse, header, ITEMS, type Row, rowsOf, sheetOf, told, writeToldExam } from '../exams/testing/told-exam.ts'

vi.setConfig({ testTimeout: 60_000 })

const { folder, write, key } = writeToldExam()
afterAll(() => rmSync(folder, { recursive: true }))

/** A second subject of the same pupils with items of its own names: p23 takes over 16 answers of p22 here and in the first. */
const second = ITEMS.map((item) => `m${item}`)
const takeOver = (sheet: readonly (string | number)[][], from: number, to: number) =>
  sheet.map((cells, v) =>
    v === 23 ? cells.map((cell, at) => (at >= from && at < to ? (sheet[22]?.[at] ?? cell) : cell)) : cells,
  )
const turned = sheetOf(40).map(
  ([person, kelas, ...cells]) => [person, kelas, ...cells.toReversed()] as (string | number)[],
)
const maths = write('maths.csv', [['person', 'kelas', ...second], ...takeOver(turned, 12, 28)])
const mathsKey = write('maths-key.csv', [
  ['item', 'key', 'options'],
  ...second.map((item, i) => [item, 'ABCD'[(39 - i) % 4], 'ABCD']),
])
const first = write('first.csv', [
  [...header, 'sekolah'],
  ...takeOver(told, 12, 28).map((cells, v) => [...cells, `s${Math.floor(v / 40)}`]),
])
const both = ['--responses', first, '--key', key, '--groups', 'kelas', '--pairs', 'all']
const pool = ['--pool', `${maths},${mathsKey}`]

const find = (rows: readonly Row[], one: string, other: string) =>
  rows.find(({ copier, source }) => [copier, source].sort().join() === [one, other].sort().join())

describe('several subjects', () => {
  test('a pair is tested once over all its answers, so that copying in both stands out more', async () => {
    const alone = find(await rowsOf('pairs', ...both), 'p22', 'p23')
    const pooled = find(await rowsOf('pairs', ...both, ...pool), 'p22', 'p23')
    expect(Number(pooled?.omega)).toBeGreaterThan(Number(alone?.omega))
    expect(Number(pooled?.match)).toBeGreaterThan(Number(alone?.match))
    expect(pooled?.class_id).toBe('k1')
  })

  test('a class with a systemic signal in either subject is named with it, and its pairs are not compared', async () => {
    const oneHand = turned.map((cells, v) =>
      Math.floor(v / 20) === 7 ? cells.map((cell, at) => (at >= 10 && at < 28 ? 'A' : cell)) : cells,
    )
    const sheet = write('maths-7.csv', [['person', 'kelas', ...second], ...oneHand])
    const args = [...both, '--pool', `${sheet},${mathsKey}`]
    const groups = await rowsOf('groups', ...args)
    expect(groups.find(({ name }) => name === 'k7')).toMatchObject({ systemic: '' })
    expect(groups.find(({ name }) => name === 'k7')?.systemic_pooled).toMatch(/^maths-7\.csv: /)
    const pairs = await rowsOf('pairs', ...args)
    expect(pairs.some(({ class_id }) => class_id === 'k7' || class_id === 'k5')).toBe(false)
  })

  test('pupils who missed a subject keep their other answers', async () => {
    const few = write('few.csv', [
      ['person', ...second],
      ...turned.slice(0, 30).map(([person, , ...cells]) => [person, ...cells]),
    ])
    const rows = await rowsOf('pairs', ...both, '--pool', `${few},${mathsKey}`)
    expect(find(rows, 'p0', 'p1')).toBeDefined()
  })

  test.each<[string, () => string[], RegExp]>([
    ['a subject without pairs', () => ['--responses', first, '--key', key, ...pool], /--pool memerlukan --pairs/],
    ['one subject twice', () => [...both, ...pool, ...pool], /maths\.csv disebut dua kali/],
    [
      'another key',
      () => [
        ...both,
        '--pool',
        `${maths},${write('other-key.csv', [
          ['item', 'key'],
          ['soal', 'A'],
        ])}`,
      ],
      /maths\.csv: tidak ada butir yang dapat dibaca/,
    ],
    [
      'other pupils',
      () => {
        const strangers = turned.map((cells) => cells.with(0, `x${cells[0]}`))
        return [...both, '--pool', `${write('x.csv', [['person', 'kelas', ...second], ...strangers])},${mathsKey}`]
      },
      /x\.csv: tidak satu pun peserta ada di lembar pertama \(di sini misalnya "xp0", di sana "p0"\)/,
    ],
    [
      'schools without all pairs',
      () => ['--responses', first, '--key', key, '--schools', 'sekolah'],
      /--schools memerlukan --pairs all/,
    ],
    ['schools of no column', () => [...both, '--schools', 'npsn'], /--schools: tidak ada kolom npsn/],
    ['schools that are an item', () => [...both, '--schools', 'i1'], /Kolom i1 adalah butir/],
  ])('%s is refused with what to do', async (_, args, sentence) => {
    expect((await analyse(...args())).refusal).toMatch(sentence)
  })
})

describe('integrity index of schools', () => {
  test('counts pupils of flagged pairs and of told classes once, in every form of delivery', async () => {
    const html = join(folder, 'schools.html')
    const rows = await rowsOf('schools', ...both, '--schools', 'sekolah')
    expect(rows).toHaveLength(20)
    expect(rows.find(({ school_id }) => school_id === 's2')).toMatchObject({
      students: 40,
      in_systemic_class: 20,
      in_either: 20,
      index: 50,
      category: 'perlu_klarifikasi',
    })
    expect(rows.find(({ school_id }) => school_id === 's0')).toMatchObject({
      in_flagged_pair: 2,
      in_systemic_class: 0,
      index: 95,
    })
    const { stdout } = await analyse(...both, '--schools', 'sekolah', '--html', html)
    expect(stdout).toMatch(/20 sekolah berindeks integritas; 1 perlu klarifikasi/)
    expect(readFileSync(html, 'utf8')).toContain('bukan terbukti jujur')
  })

  test.skipIf(!hasFixtures)('is that of the reference for 70 simulated schools', async () => {
    const files = ['--responses', fixturePath('sim_a_responses'), '--key', fixturePath('sim_a_key')]
    const options = ['--pairs', 'all', '--groups', 'class_id', '--family', 'all', '--omitted', 'copydetect']
    const erasures = ['--erasures', fixturePath('sim_a_erasures')]
    const rows = await rowsOf('schools', ...files, ...options, ...erasures, '--schools', 'school_id')
    const reference = fixtureRows('sim_a_school_index')
    expect(rows).toHaveLength(reference.length)
    for (const { school_id, kecamatan, truth_share, category, ...numbers } of reference) {
      const row = rows.find((each) => each.school_id === school_id)
      expect([row?.category, kecamatan === '', truth_share === '']).toEqual([category, false, false])
      for (const [column, text] of Object.entries(numbers)) {
        expect(Number(row?.[column]), `${school_id} ${column}`).toBeCloseTo(Number(text), 5)
      }
    }
  })
})
