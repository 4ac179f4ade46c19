import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { type ExamSubject, placeOnForm } from './exam-plan.ts'
import { misprintedKey, plantedExamEffects } from './planted-exam-effects.ts'
import { type SimulatedExam, simulateExam } from './simulate-exam.ts'

vi.setConfig({ testTimeout: 60_000 })

const today = '2026-11-24'
const small = simulateExam({ today, size: 'small' })
const full = simulateExam({ today, size: 'full' })

interface Sheet {
  readonly nisn: string
  readonly npsn: string
  readonly form: string
  readonly room: string
  readonly row: string
  readonly column: string
  /** By item of form A. */
  readonly marks: readonly string[]
  readonly erasures: readonly string[]
}

const rowsOf = ({ subjects }: SimulatedExam, subject: ExamSubject): Sheet[] =>
  [...(subjects.find((told) => told.subject === subject)?.lines() ?? [])].slice(1).map((line) => {
    const [nisn = '', , npsn = '', , form = '', room = '', row = '', column = '', ...rest] = line.split(',')
    const inOrder = (printed: readonly string[]) =>
      Array.from({ length: 40 }, (_, item) => printed[placeOnForm(form === 'B' ? 'B' : 'A', item)] ?? '')
    const erasures = inOrder([...(rest.at(-1) ?? '')])
    return { nisn, npsn, form, room, row, column, marks: inOrder(rest.slice(0, -1)), erasures }
  })

function hashOf({ subjects }: SimulatedExam): string {
  const hash = createHash('sha256')
  for (const { key, fileName, lines } of subjects) {
    hash.update(JSON.stringify(key))
    for (const line of lines()) hash.update(`${fileName}\n${line}\n`)
  }
  return hash.digest('hex')
}

const sheets = { MATEMATIKA: rowsOf(full, 'MATEMATIKA'), BAHASA_INDONESIA: rowsOf(full, 'BAHASA_INDONESIA') }

describe('simulated exam', () => {
  it('has the same bytes for the same seed, and others for another', () => {
    expect(hashOf(simulateExam({ today, size: 'small' }))).toBe(hashOf(small))
    expect(hashOf(simulateExam({ seed: 2, today, size: 'small' }))).not.toBe(hashOf(small))
  })

  it('holds two subjects of 40 items on two forms, and as many pupils as grade 6 has', () => {
    expect([full.schoolYear, full.heldOn]).toEqual([2026, '2026-05-18'])
    for (const { key, subject } of full.subjects) {
      expect(key).toHaveLength(80)
      expect(new Set(key.slice(40).map(({ item }) => item))).toEqual(new Set(key.slice(0, 40).map(({ item }) => item)))
      expect(sheets[subject].length).toBeGreaterThan(11_000)
      expect(sheets[subject].length).toBeLessThan(12_000)
    }
  })

  it('gives the schools of the small demo the sheets that they have in the full one', () => {
    const all = new Set(full.subjects.flatMap(({ lines }) => [...lines()]))
    expect(small.subjects.flatMap(({ lines }) => [...lines()].filter((line) => !all.has(line)))).toEqual([])
  })

  it('seats one pupil at a desk, 20 in a room at most, and gives a room one form', () => {
    const desks = sheets.MATEMATIKA.map(({ npsn, room, row, column }) => `${npsn} ${room} ${row} ${column}`)
    expect(new Set(desks).size).toBe(desks.length)
    const rooms = new Map<string, number>()
    for (const { npsn, room } of sheets.MATEMATIKA)
      rooms.set(`${npsn} ${room}`, (rooms.get(`${npsn} ${room}`) ?? 0) + 1)
    expect(Math.max(...rooms.values())).toBeLessThanOrEqual(20)
    expect(new Set(sheets.MATEMATIKA.map(({ npsn, room, form }) => `${npsn} ${room} ${form}`)).size).toBe(rooms.size)
  })
})

describe('effects planted in the exam', () => {
  const keys = (subject: ExamSubject) =>
    full.subjects
      .find((told) => told.subject === subject)
      ?.key.slice(0, 40)
      .map(({ key }) => key) ?? []
  const of = (kind: string) => plantedExamEffects.filter((effect) => effect.kind === kind)
  const schoolOf = (npsn: string, subject: ExamSubject) => sheets[subject].filter((sheet) => sheet.npsn === npsn)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  it('stand in classes large enough to be seen', () => {
    expect(plantedExamEffects.filter(({ npsn }) => schoolOf(npsn, 'MATEMATIKA').length < 10)).toEqual([])
    const inSmall = new Set(rowsOf(small, 'MATEMATIKA').map(({ npsn }) => npsn))
    expect(plantedExamEffects.filter(({ npsn, sizes }) => sizes.includes('small') && !inSmall.has(npsn))).toEqual([])
  })

  it('make pairs side by side alike, also in what is wrong', () => {
    for (const { npsn, subjects } of of('COPYING'))
      for (const subject of subjects) {
        const desks = schoolOf(npsn, subject)
        const alike = desks.map(({ marks, room, row }, at) => {
          const beside = desks[at + 1]
          if (beside?.room !== room || beside.row !== row) return 0
          const wrong = marks.filter(
            (mark, item) => mark !== '' && mark !== keys(subject)[item] && mark === beside.marks[item],
          )
          return wrong.length
        })
        expect(Math.max(...alike)).toBeGreaterThan(5)
      }
  })

  it('turn wrong answers into right ones under an erasure on altered sheets only', () => {
    const planted = new Set(of('ALTERED_SHEETS').map(({ npsn }) => npsn))
    const turned = ({ erasures }: Sheet) => erasures.filter((code) => code === '2').length
    for (const npsn of planted) expect(mean(schoolOf(npsn, 'MATEMATIKA').map(turned))).toBeGreaterThan(2)
    expect(mean(sheets.MATEMATIKA.filter(({ npsn }) => !planted.has(npsn)).map(turned))).toBeLessThan(1)
  })

  it('leave one wrong letter in the keys, which is not the one most pupils choose', () => {
    const counts = new Map<string, number>()
    for (const { marks } of sheets[misprintedKey.subject]) {
      const mark = marks[misprintedKey.item] ?? ''
      counts.set(mark, (counts.get(mark) ?? 0) + 1)
    }
    const [mode] = [...counts].toSorted(([, one], [, other]) => other - one)
    expect(mode?.[0]).not.toBe(keys(misprintedKey.subject)[misprintedKey.item])
  })
})
