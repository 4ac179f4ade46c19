import { describe, expect, it } from 'vitest'
import { orderRows } from './order-rows.ts'
import { sayRow } from './row-texts.ts'
import { makeRow } from './testing/rows.ts'
import { type BoardSituation, nameMonths, writeBehindTitle, writePwsDek, writePwsTitle } from './write-pws-finding.ts'

const indicator: BoardSituation['board']['indicator'] = {
  ...{ key: 'K6', kind: 'PROPORTION', name: 'Enam kali periksa hamil', shortName: 'K6', definition: '' },
  ...{ numeratorText: '', denominatorText: '', intervalMethod: 'wilson', targets: [] },
}

type Rows = BoardSituation['board']['rows']

const situation = (rows: Rows, board: Partial<BoardSituation['board']> = {}): BoardSituation => ({
  ...{ language: 'id', month: '2026-10', parts: 'VILLAGE' },
  board: {
    indicator,
    target: { year: 2026, value: 82, source: '' },
    runningTarget: 68.3,
    gathers: true,
    rows,
    whole: makeRow('Pejawaran'),
    ...board,
  },
})

const missed = makeRow('Gembol', { value: 40, status: 'MISSED' })
const good = makeRow('Beji', { value: 90, status: 'MET', pws: 'BAIK' })
const silent = makeRow('Tlahab', { value: null, pws: null, reason: 'NOT_REPORTED', status: 'NOT_JUDGED' })

describe('the title of the page', () => {
  it('counts those below the running target, and for how many it is real', () => {
    expect(writePwsTitle(situation([good, makeRow('Biting'), missed, silent]))).toBe(
      '2 dari 3 desa/kelurahan di bawah target berjalan K6; hanya 1 yang nyata',
    )
    expect(writePwsTitle(situation([good, makeRow('Biting')]))).toMatch(/tidak satu pun nyata$/)
    expect(writePwsTitle(situation([missed]))).toMatch(/semuanya nyata$/)
    expect(writePwsTitle(situation([good]))).toBe('Semua 1 desa/kelurahan mencapai target berjalan K6')
  })
  it('says when there is no target, no status or no report', () => {
    expect(writePwsTitle(situation([good], { target: null, runningTarget: null }))).toContain('tanpa target')
    expect(writePwsTitle(situation([good], { gathers: false, runningTarget: null }))).toBe('K6 di 1 desa/kelurahan')
    expect(writePwsTitle(situation([silent], { whole: silent })).replace(/\u00a0/g, ' ')).toBe(
      'Belum ada laporan K6, Oktober 2026',
    )
    expect(writePwsTitle(situation([]))).toBe('K6 Desa Pejawaran: Cukup')
  })
})

it('the heading of the graph names who is behind beyond chance', () => {
  expect(writeBehindTitle(situation([good, missed]))).toBe('Gembol tertinggal di luar kebetulan')
  expect(writeBehindTitle(situation([missed, missed, missed, missed]))).toMatch(/^4 desa/)
  expect(writeBehindTitle(situation([good]))).toMatch(/^Tidak ada/)
})

it('the words below tell the area against its target and who reported', () => {
  expect(writePwsDek(situation([good, silent])).replace(/\u00a0/g, ' ')).toBe(
    'Desa Pejawaran 66,0 % (66 dari 100 sasaran; selang 95 % 57,0–75,0), target bulan ini 68,3 %: tidak dapat dibedakan. 1 dari 2 desa/kelurahan melapor bulan ini.',
  )
})

it('names the months of a board', () => {
  expect(nameMonths('2026-10', 'id').replace(/\u00a0/g, ' ')).toBe('Januari–Oktober 2026')
  expect(nameMonths('2026-01', 'en').replace(/\u00a0/g, ' ')).toBe('January 2026')
})

it('no data, zero and hidden are three things in a row', () => {
  const zero = makeRow('Nol', { value: 0 })
  const hidden = { ...silent, cumulative: { ...silent.cumulative, availability: 'SUPPRESSED' as const } }
  expect([zero, silent, hidden].map((row) => sayRow(row, 'id').cumulative)).toEqual(['0,0', 'belum', 'disamarkan'])
  expect([zero, silent, hidden].map((row) => sayRow(row, 'id').state)).toEqual([
    'available',
    'not-reported',
    'suppressed',
  ])
})

it('a change is said with its p, and why it was not tested', () => {
  expect(sayRow(good, 'id')).toMatchObject({ change: '↑ ya', changeNote: 'p < 0,01' })
  const untested = { ...good, change: { pValue: null, isBeyondChance: null, reason: 'REPORTING_DIFFERS' as const } }
  expect(sayRow(untested, 'id')).toMatchObject({ change: '–', changeNote: 'pelapor berbeda' })
})

it('sorts by coverage either way and by name, those without a report last by coverage', () => {
  const names = (order: 'capaian' | 'terendah' | 'nama') =>
    orderRows([good, missed, silent], order).map(({ area }) => area.name)
  expect(names('capaian')).toEqual(['Beji', 'Gembol', 'Tlahab'])
  expect(names('terendah')).toEqual(['Gembol', 'Beji', 'Tlahab'])
  expect(names('nama')).toEqual(['Beji', 'Gembol', 'Tlahab'])
})
