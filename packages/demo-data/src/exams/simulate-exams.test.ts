import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { placeOnForm } from './exam-plan.ts'
import { misprintedKey, plantedExamEffects } from './planted-exam-effects.ts'
import { type ExamFile, type SimulatedExams, simulateExams } from './simulate-exams.ts'

vi.setConfig({ testTimeout: 60_000 })

const today = '2026-11-24'
const rowsOf = (file: ExamFile) => [...file.lines()].slice(1).map((line) => line.split(','))
const small = simulateExams({ today, size: 'small' })
const full = simulateExams({ today, size: 'full' })

function hashOf({ pupils, exams }: SimulatedExams): string {
  const hash = createHash('sha256')
  for (const file of [pupils, ...exams.flatMap(({ key, answers, erasures }) => [key, answers, erasures])])
    for (const line of file.lines()) hash.update(`${file.fileName}\n${line}\n`)
  return hash.digest('hex')
}

/** Marks of each pupil by item of form A. */
function marksOf({ answers }: SimulatedExams['exams'][number]): Map<string, string[]> {
  return new Map(
    rowsOf(answers).map(([, nisn = '', , form, , , , ...marks]) => [
      nisn,
      marks.map((_, item) => marks[placeOnForm(form === 'B' ? 'B' : 'A', item)] ?? ''),
    ]),
  )
}

const keyOf = ({ key }: SimulatedExams['exams'][number]) =>
  rowsOf(key).flatMap(([form, , letter]) => (form === 'A' ? [letter] : []))

describe('simulated exams', () => {
  it('have the same bytes for the same seed, and others for another', () => {
    expect(hashOf(simulateExams({ today, size: 'small' }))).toBe(hashOf(small))
    expect(hashOf(simulateExams({ seed: 2, today, size: 'small' }))).not.toBe(hashOf(small))
  })

  it('hold two subjects of 40 items, and as many pupils as grade 6 has', () => {
    expect(full.exams.map(({ subject, onDay }) => [subject, onDay])).toEqual([
      ['MATEMATIKA', '2026-11-11'],
      ['BAHASA_INDONESIA', '2026-11-12'],
    ])
    for (const exam of full.exams) {
      expect(rowsOf(exam.key)).toHaveLength(80)
      expect(rowsOf(exam.answers).length).toBeGreaterThan(11_000)
      expect(rowsOf(exam.answers).length).toBeLessThan(12_000)
    }
    const known = new Set([...full.pupils.lines()].map((line) => line.split(',')[2]))
    expect(rowsOf(full.exams[0]?.answers ?? full.pupils).filter(([, nisn]) => !known.has(nisn))).toEqual([])
  })

  it('give the schools of the small demo the sheets that they have in the full one', () => {
    for (const [at, exam] of small.exams.entries()) {
      const all = new Set(full.exams[at]?.answers.lines())
      expect([...exam.answers.lines()].filter((line) => !all.has(line))).toEqual([])
    }
  })

  it('seat one pupil at a desk, 20 in a room at most, and give a room one form', () => {
    for (const { answers } of full.exams) {
      const desks = rowsOf(answers).map(([npsn, , , form, room, row, column]) => ({
        ...{ room: `${npsn} ${room}`, form },
        desk: `${npsn} ${room} ${row} ${column}`,
      }))
      expect(new Set(desks.map(({ desk }) => desk)).size).toBe(desks.length)
      const rooms = new Set(desks.map(({ room }) => room))
      expect(new Set(desks.map(({ room, form }) => `${room} ${form}`)).size).toBe(rooms.size)
      expect(desks.length / rooms.size).toBeLessThanOrEqual(20)
    }
  })

  it('print an item at another place of form B, each once', () => {
    const places = Array.from({ length: 40 }, (_, item) => placeOnForm('B', item))
    expect(new Set(places).size).toBe(40)
    expect(places.every((place, item) => place !== item || item % 5 === 0)).toBe(true)
  })
})

describe('effects planted in exams', () => {
  const [maths, language] = full.exams
  if (maths === undefined || language === undefined) throw new Error('two exams are simulated')
  const marks = { MATEMATIKA: marksOf(maths), BAHASA_INDONESIA: marksOf(language) }
  const keys = { MATEMATIKA: keyOf(maths), BAHASA_INDONESIA: keyOf(language) }
  const answers = rowsOf(maths.answers)
  const pupilsOf = (npsn: string) => answers.filter(([code]) => code === npsn)

  it('stand in schools large enough to be seen, which take part', () => {
    const short = plantedExamEffects.filter(
      ({ npsn, kind }) => kind !== 'INCIDENT' && kind !== 'SHARED_MISTAKE' && pupilsOf(npsn).length < 10,
    )
    expect(short).toEqual([])
    const inSmall = new Set(rowsOf(small.exams[0]?.answers ?? full.pupils).map(([npsn]) => npsn))
    expect(plantedExamEffects.filter(({ npsn, sizes }) => sizes.includes('small') && !inSmall.has(npsn))).toEqual([])
  })

  it('make pairs side by side alike, also in what is wrong', () => {
    for (const { npsn, subjects } of plantedExamEffects.filter(({ kind }) => kind === 'COPYING'))
      for (const subject of subjects) {
        const desks = pupilsOf(npsn)
        const alike = desks.slice(1).map(([, nisn = '', , , ...place], at) => {
          const [, other = '', , , ...beside] = desks[at] ?? []
          if (place[0] !== beside[0] || place[1] !== beside[1]) return 0
          const [mine, theirs] = [marks[subject].get(nisn), marks[subject].get(other)]
          return (mine ?? []).filter(
            (mark, item) => mark !== '' && mark === theirs?.[item] && mark !== keys[subject][item],
          ).length
        })
        expect(Math.max(...alike)).toBeGreaterThan(5)
      }
  })

  it('turn wrong answers into right ones under an erasure on altered sheets only', () => {
    const altered = plantedExamEffects.filter(({ kind }) => kind === 'ALTERED_SHEETS')
    const counts = new Map<string, number>()
    for (const [nisn = '', item, , after] of rowsOf(maths.erasures))
      if (keys.MATEMATIKA[Number(item) - 1] === after) counts.set(nisn, (counts.get(nisn) ?? 0) + 1)
    const meanOf = (pupils: readonly (readonly string[])[]) =>
      pupils.reduce((sum, [, nisn = '']) => sum + (counts.get(nisn) ?? 0), 0) / pupils.length
    for (const { npsn } of altered) expect(meanOf(pupilsOf(npsn))).toBeGreaterThan(2)
    const planted = new Set(altered.map(({ npsn }) => npsn))
    expect(meanOf(answers.filter(([npsn = '']) => !planted.has(npsn)))).toBeLessThan(1)
  })

  it('leave one wrong letter in the keys, which is not the one most pupils choose', () => {
    const wrong = keys[misprintedKey.subject][misprintedKey.item]
    const counts = new Map<string, number>()
    for (const row of marks[misprintedKey.subject].values()) {
      const mark = row[misprintedKey.item] ?? ''
      counts.set(mark, (counts.get(mark) ?? 0) + 1)
    }
    const [mode] = [...counts].toSorted(([, one], [, other]) => other - one)
    expect(mode?.[0]).not.toBe(wrong)
  })
})
