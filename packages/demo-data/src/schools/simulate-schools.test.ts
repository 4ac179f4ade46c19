import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { DemoSheet, DemoSize } from '../demo-sheet.ts'
import { plantedSchoolEffects } from './planted-school-effects.ts'
import { rubric } from './rubric.ts'
import { type SimulatedSchools, type Sitting, simulateSchools } from './simulate-schools.ts'

vi.setConfig({ testTimeout: 60_000 })

const today = '2026-11-24'
const rowsOf = (sheet: DemoSheet | undefined) => [...(sheet?.lines() ?? [])].slice(1).map((line) => line.split(','))
const sheetsOf = ({ teachers, sessions }: SimulatedSchools) => [
  teachers,
  ...sessions.flatMap(({ sheets, handOver }) => (handOver === null ? sheets : [...sheets, handOver])),
]

function hashOf(schools: SimulatedSchools): string {
  const hash = createHash('sha256')
  for (const sheet of sheetsOf(schools)) for (const line of sheet.lines()) hash.update(`${sheet.fileName}\n${line}\n`)
  return hash.digest('hex')
}

const teacherOf = (npsn: string, grade: number) => `0000${npsn.slice(2)}${grade}00000`

/** Mean level of a grade of a school in a session, as seen by one rater. */
function meanLevel(schools: SimulatedSchools, npsn: string, grade: number, how: Partial<Sitting> = {}): number {
  const sitting = {
    schoolYear: 2027,
    area: 'READING',
    part: 'EXAMINER',
    raterNuptk: teacherOf(npsn, grade + 1),
  } as const
  const asked = { ...sitting, grade, ...how }
  const [, pupils] = schools.sessions.find(({ schoolYear }) => schoolYear === asked.schoolYear)?.sheets ?? []
  const levels = rowsOf(pupils)
    .filter(([code, , , , , , , of]) => code === npsn && of === String(grade))
    .flatMap(([, , nisn = '']) => schools.scoreOf(nisn, asked)?.levels ?? [])
  return levels.reduce((sum, level) => sum + level, 0) / levels.length
}

describe('simulated schools', () => {
  const small = simulateSchools({ today, size: 'small' })
  const full = simulateSchools({ today, size: 'full' })

  it('have the same bytes and levels for the same seed, and others for another', () => {
    expect(hashOf(small)).toBe(hashOf(simulateSchools({ today, size: 'small' })))
    expect(hashOf(small)).toBe('321f55b4757301ac2fdcbd2195c15a2936555d3b94524e2c5a724a3ed0d127a8')
    expect(hashOf(simulateSchools({ seed: 2, today, size: 'small' }))).not.toBe(hashOf(small))
    expect(meanLevel(small, '99150002', 1)).toBe(meanLevel(full, '99150002', 1))
  })

  it.each<[DemoSize, number, [number, number]]>([
    ['small', 17, [700, 1100]],
    ['full', 826, [33_000, 37_000]],
  ])('are as many as the regency has: %s', (size, schools, [least, most]) => {
    const { sessions } = size === 'full' ? full : small
    expect(sessions.map(({ schoolYear }) => schoolYear)).toEqual([2025, 2026, 2027])
    for (const { sheets } of sessions) {
      expect(new Set(rowsOf(sheets[0]).map(([npsn]) => npsn)).size).toBe(schools)
      expect(rowsOf(sheets[1]).length).toBeGreaterThan(least)
      expect(rowsOf(sheets[1]).length).toBeLessThan(most)
    }
  })

  it('name people who say that they are simulated, by numbers that are nobody’s', () => {
    const people = [
      ...rowsOf(full.teachers).map((row) => [row[1], row[2]]),
      ...rowsOf(full.sessions[2]?.sheets[1]).map((row) => [row[2], row[3]]),
    ]
    expect(
      people.filter(([number, name]) => !/^(0000\d{12}|5\d{9})$/.test(number ?? '') || !/ Simulasi$/.test(name ?? '')),
    ).toEqual([])
    expect(new Set(people.map(([number]) => number)).size).toBe(people.length)
  })

  it('promote each child by a grade a year', () => {
    const gradesIn = (at: number) =>
      new Map(rowsOf(small.sessions[at]?.sheets[1]).map(([, , nisn = '', , , , , grade]) => [nisn, Number(grade)]))
    const [before, after] = [gradesIn(1), gradesIn(2)]
    for (const [nisn, grade] of before) expect(after.get(nisn)).toBe(grade < 3 ? grade + 1 : undefined)
  })

  it('have a last session that is under way: nothing is scored on a day to come', () => {
    const last = small.sessions[2]
    expect([last?.fromOn, last?.toOn]).toEqual(['2026-10-30', '2026-11-27'])
    const pupils = rowsOf(last?.sheets[1])
    const scored = pupils.flatMap(([npsn = '', , nisn = '', , , , , grade]) => {
      const raterNuptk = teacherOf(npsn, Number(grade) + 1)
      return (
        small.scoreOf(nisn, {
          schoolYear: 2027,
          grade: Number(grade),
          area: 'READING',
          part: 'EXAMINER',
          raterNuptk,
        }) ?? []
      )
    })
    expect(scored.every(({ onDay }) => onDay >= '2026-10-30' && onDay <= today)).toBe(true)
    expect(scored.length / pupils.length).toBeGreaterThan(0.6)
    expect(scored.length / pupils.length).toBeLessThan(0.99)
  })

  it('give a level of the rubric for each of its tasks', () => {
    expect(rubric).toHaveLength(27)
    expect(rubric.every(({ descriptors, task }) => descriptors.length === 4 && task !== '')).toBe(true)
    const [, , nisn = ''] = rowsOf(small.sessions[0]?.sheets[1])[0] ?? []
    const sitting = {
      schoolYear: 2025,
      grade: 1,
      area: 'WRITING',
      part: 'EXAMINER',
      raterNuptk: teacherOf('99150001', 2),
    } as const
    expect(small.scoreOf(nisn, sitting)?.levels).toHaveLength(3)
  })
})

describe('effects planted in schools', () => {
  const schools = simulateSchools({ today, size: 'full' })
  const of = (kind: string) => plantedSchoolEffects.filter((effect) => effect.kind === kind)

  it('make the examiner the own class teacher by a sheet that comes after the plan', () => {
    const handed = schools.sessions.flatMap(({ schoolYear, handOver }) =>
      rowsOf(handOver ?? undefined).map(([npsn, , , grade, nuptk]) => [schoolYear, npsn, grade, nuptk]),
    )
    expect(handed).toContainEqual([2027, '99170003', '1', teacherOf('99170003', 2)])
    expect(handed).toHaveLength(
      of('OWN_TEACHER').reduce((sum, { grades, sessionsBack }) => sum + grades.length * sessionsBack.length, 0),
    )
  })

  it('lift the levels of a lenient examiner, of class teachers, and of one year of a school', () => {
    for (const { npsn } of of('LENIENT_EXAMINER'))
      expect(meanLevel(schools, npsn, 2) - meanLevel(schools, npsn, 2, { part: 'SECOND' })).toBeGreaterThan(0.4)
    for (const { npsn } of of('GAP'))
      expect(meanLevel(schools, npsn, 1, { part: 'CLASS_TEACHER' }) - meanLevel(schools, npsn, 1)).toBeGreaterThan(0.4)
    for (const { npsn } of of('INFLATED_YEAR'))
      expect(meanLevel(schools, npsn, 1, { schoolYear: 2026 }) - meanLevel(schools, npsn, 2)).toBeGreaterThan(0.4)
  })

  it('leave a class whose children all show the same', () => {
    const [{ npsn = '' } = {}] = of('UNIFORM_CLASS')
    const spreadOf = (grade: number) => {
      const [, pupils] = schools.sessions[2]?.sheets ?? []
      const means = rowsOf(pupils)
        .filter(([code, , , , , , , of2]) => code === npsn && of2 === String(grade))
        .flatMap(([, , nisn = '']) => {
          const sitting = {
            schoolYear: 2027,
            grade,
            area: 'READING',
            part: 'EXAMINER',
            raterNuptk: teacherOf(npsn, grade + 1),
          } as const
          const levels = schools.scoreOf(nisn, sitting)?.levels
          return levels === undefined ? [] : [levels.reduce((sum, level) => sum + level, 0)]
        })
      const mean = means.reduce((sum, each) => sum + each, 0) / means.length
      return Math.sqrt(means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (means.length - 1))
    }
    expect(spreadOf(2)).toBeLessThan(0.6 * spreadOf(1))
  })
})
