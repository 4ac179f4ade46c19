import { expect, it } from 'vitest'
import type { ChosenPeriod } from '../period/choose-period.ts'
import { explainFigure } from './explain-figure.ts'
import type { FullFigure } from './full-figure.ts'
import { figure } from './testing/figure.ts'

const described = { key: 'AKI', kind: 'RATIO', direction: 'LOWER_IS_BETTER', shortName: 'Kematian ibu' } as const
const plain = figure(described)
const full = (given: Partial<FullFigure> = {}): FullFigure => ({
  ...plain,
  indicator: { ...plain.indicator, definition: 'Kematian ibu', multiplier: 100_000, formulas: [] },
  method: null,
  flags: [],
  freshness: null,
  value: 107.8,
  lower: 62.7,
  upper: 172.6,
  numerator: 17,
  denominator: 15_774,
  availability: 'AVAILABLE',
  ...given,
})
const period: ChosenPeriod = { span: '12', code: '2026-10', end: '2026-10' }
const explain = (value: Parameters<typeof explainFigure>[0], before?: FullFigure) =>
  new Map(explainFigure(value, { language: 'id', areaCode: '33.04', period, before }).beside ?? [])

it('tells where a target, an earlier value, printed values and remarks come from', () => {
  const target = { year: 2025, value: 122, source: 'RPJMN' }
  const published = [{ value: 130.6, source: 'Profil 2025' }]
  const beside = explain(
    { ...full({ target, status: 'NOT_DISTINGUISHABLE', flags: ['INCOMPLETE'] }), published },
    full({ value: 98.5 }),
  )
  expect(beside.get('Terhadap target')).toBe('Belum dapat dibedakan dari target: target 122 (2025, RPJMN)')
  expect(beside.get('November\u00a02024–Oktober\u00a02025')).toBe('98,5 (62,7–172,6; 17 dari 15.774)')
  expect(beside.get('Angka terbitan')).toBe('130,6 (Profil 2025)')
  expect([...beside.values()].at(-1)).toContain('Belum semua unit melapor')
})

it('says that there is no target, and nothing of what is not there', () => {
  expect([...explain(full({ status: 'NO_TARGET' }))]).toEqual([['Terhadap target', 'Belum ada target untuk 2026']])
})
