import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { DemoSheet } from './demo-sheet.ts'
import { simulateRegency } from './simulate-regency.ts'
import { readAreaNames } from './territory/read-area-names.ts'
import { readRows } from './testing/read-sheets.ts'

vi.setConfig({ testTimeout: 60_000 })

const lastMonth = '2026-10'

function hashOf(sheets: readonly DemoSheet[]): string {
  const hash = createHash('sha256')
  for (const sheet of sheets) {
    hash.update(`${sheet.kind}\n${sheet.fileName}\n${sheet.source}\n`)
    for (const line of sheet.lines()) hash.update(`${line}\n`)
  }
  return hash.digest('hex')
}

describe('simulated sheets', () => {
  const small = simulateRegency({ lastMonth, size: 'small' })
  const full = simulateRegency({ lastMonth, size: 'full' }).map((sheet) => {
    const lines = [...sheet.lines()]
    return { ...sheet, lines: () => lines }
  })

  it('have the same bytes for the same seed, and others for another', () => {
    expect(hashOf(simulateRegency({ lastMonth, size: 'full' }))).toBe(hashOf(full))
    expect(hashOf(small)).toBe('20eca35d4e2657f536f74dfa25a8de19966d36ff9dbfc81e418a51d35911546a')
    expect(hashOf(simulateRegency({ seed: 2, lastMonth, size: 'small' }))).not.toBe(hashOf(small))
    expect(hashOf(simulateRegency({ lastMonth: '2026-09', size: 'small' }))).not.toBe(hashOf(small))
  })

  it('give the small demo figures that the full one has too', () => {
    const lines = new Set(full.flatMap((sheet) => sheet.lines()))
    const own = small.filter(({ kind }) => kind === 'FIGURES').flatMap((sheet) => [...sheet.lines()])
    expect(own.length).toBeGreaterThan(20_000)
    expect(own.filter((line) => !lines.has(line))).toEqual([])
  })

  it('come in load order, targets before figures, the newest year first, the correction last', () => {
    expect(full.map(({ fileName }) => fileName)).toEqual([
      'simulasi-puskesmas.csv',
      'simulasi-wilayah-kerja.csv',
      'simulasi-sekolah.csv',
      'simulasi-sasaran-2020-2026.csv',
      'simulasi-angka-2026.csv',
      'simulasi-kumulatif-2026.csv',
      ...[2025, 2024, 2023, 2022, 2021, 2020].map((year) => `simulasi-angka-${year}.csv`),
      'simulasi-perbaikan-2026-06.csv',
    ])
  })

  it('name every village, puskesmas and school of their extent', () => {
    const count = (sheets: readonly DemoSheet[], kind: DemoSheet['kind']) => readRows(sheets, kind).length
    expect(count(full, 'HEALTH_CENTRES')).toBe(35)
    expect(count(small, 'HEALTH_CENTRES')).toBe(5)
    expect(new Set(readRows(full, 'CATCHMENTS').map(([village]) => village)).size).toBe(278)
    expect(count(small, 'CATCHMENTS')).toBe(42)
    expect(count(full, 'SCHOOLS')).toBe(826)
    expect(count(small, 'SCHOOLS')).toBe(30)
    expect(full.flatMap((sheet) => sheet.lines()).length).toBeLessThan(700_000)
  })

  it('use only codes that exist: villages of the country, puskesmas and kecamatan of the sheets', () => {
    const villages = new Set(readAreaNames('villages', '33.04').map(({ code }) => code))
    const kecamatan = new Set(readAreaNames('districts', '33.04').map(({ code }) => code))
    for (const sheets of [full, small]) {
      const centres = new Map(readRows(sheets, 'HEALTH_CENTRES').map(([code, , area]) => [code, area]))
      const catchments = readRows(sheets, 'CATCHMENTS')
      expect(catchments.filter(([village]) => !villages.has(village ?? ''))).toEqual([])
      expect(catchments.filter(([village, centre]) => village?.slice(0, 8) !== centres.get(centre))).toEqual([])
      expect([...centres.values()].filter((code) => !kecamatan.has(code ?? ''))).toEqual([])
      expect(new Set(catchments.map(([, centre]) => centre))).toEqual(new Set(centres.keys()))
      const served = new Set(catchments.map(([village]) => village))
      expect(readRows(sheets, 'FIGURES').filter(([village]) => !served.has(village))).toEqual([])
      expect(readRows(sheets, 'SCHOOLS').filter(([, , , , code]) => !kecamatan.has(code ?? ''))).toEqual([])
    }
  })

  it('hold no person and nothing that could pass for a real record', () => {
    for (const sheet of full) expect(`${sheet.fileName} ${sheet.source}`).toMatch(/^simulasi-.* Data simulasi, bukan/)
    const figure = /^33\.04\.\d\d\.\d{4},[a-z0-9_.]+,20\d\d(-\d\d)?,\d+(,kumulatif)?$/
    for (const sheet of full.filter(({ kind }) => kind === 'FIGURES'))
      expect(sheet.lines().filter((line, index) => index > 0 && !figure.test(line))).toEqual([])
    const schools = readRows(full, 'SCHOOLS')
    expect(schools.filter(([npsn]) => !/^99\d{6}$/.test(npsn ?? ''))).toEqual([])
    expect(schools.filter(([, name]) => !name?.includes(' Simulasi '))).toEqual([])
    expect(new Set(schools.map(([npsn]) => npsn)).size).toBe(schools.length)
  })

  it('can be walked again from the start', () => {
    for (const sheet of small) expect([...sheet.lines()]).toEqual([...sheet.lines()])
  })

  it('refuse a last month that is none', () => {
    for (const month of ['2026', '2026-13', '2026-1', ''])
      expect(() => simulateRegency({ lastMonth: month, size: 'small' })).toThrow(RangeError)
  })
})
