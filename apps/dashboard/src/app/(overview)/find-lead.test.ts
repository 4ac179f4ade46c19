import { expect, it } from 'vitest'
import { figure } from '../figures/testing/figure.ts'
import { findLead, type PartFigure } from './find-lead.ts'

const coverage = { key: 'K6', kind: 'PROPORTION', direction: 'HIGHER_IS_BETTER', shortName: 'K6' } as const
const deaths = { key: 'AKN', kind: 'RATIO', direction: 'LOWER_IS_BETTER', shortName: 'Kematian neonatal' } as const

const part = (
  name: string,
  value: number,
  status: 'MISSED' | 'MET',
  described = coverage as typeof coverage | typeof deaths,
): PartFigure => ({
  ...figure(described, { value, status, target: { year: 2026, value: described === deaths ? 10 : 82, source: '' } }),
  area: { level: 'SUBDISTRICT', code: name, name },
})

it('begins with what misses its target, and names the parts farthest from it', () => {
  const now = [figure(deaths, { value: 9 }), figure(coverage, { value: 67, status: 'MISSED' })]
  const parts = [
    part('Pejawaran', 82, 'MET'),
    part('Wanayasa', 60, 'MISSED'),
    part('Batur', 59, 'MISSED'),
    part('Rakit', 70, 'MISSED'),
  ]
  expect(findLead(now, parts)).toMatchObject({ key: 'K6', places: [{ name: 'Batur' }, { name: 'Wanayasa' }] })
})

it('takes the highest for the farthest where less is better', () => {
  const now = [figure(deaths, { value: 14, status: 'MISSED' })]
  const parts = [part('Batur', 15, 'MISSED', deaths), part('Wanayasa', 20, 'MISSED', deaths)]
  expect(findLead(now, parts)?.places.map(({ name }) => name)).toEqual(['Wanayasa', 'Batur'])
})

it('blames no part where the area itself misses nothing', () => {
  const now = [figure(coverage, { value: 83, status: 'MET' })]
  expect(findLead(now, [part('Batur', 59, 'MISSED')])).toMatchObject({ key: 'K6', places: [] })
  expect(findLead([figure(coverage)], [])).toBeUndefined()
})

it('blames no part for reports that are missing, but names it where its value is the farthest', () => {
  const now = [figure(coverage, { value: 77, status: 'MISSED' })]
  const silent = {
    ...part('Batur', 59, 'MISSED'),
    completeness: { reported: 76, expected: 96, level: 'VILLAGE' },
  } as const
  const parts = [silent, part('Wanayasa', 60, 'MISSED'), part('Rakit', 71, 'MISSED'), part('Bawang', 75, 'MISSED')]
  const lead = findLead(now, parts)
  expect(lead?.places.map(({ name }) => name)).toEqual(['Wanayasa', 'Rakit'])
  expect(lead?.unsure?.area.name).toBe('Batur')
  const halfSilent = { ...silent, completeness: { ...silent.completeness, reported: 48 } }
  expect(findLead(now, [halfSilent])).toMatchObject({ places: [], unsure: { area: { name: 'Batur' } } })
})
