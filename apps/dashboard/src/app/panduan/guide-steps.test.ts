import { expect, it } from 'vitest'
import { id } from '../../i18n/id.ts'
import { chooseRole, firstSteps, guideAddress, stepAddresses } from './guide-steps.ts'

it('leads every role to three different pages or places', () => {
  for (const [role, steps] of Object.entries(firstSteps))
    expect(new Set(steps.map((key) => stepAddresses[key])).size, role).toBe(3)
})

it('has every role of the platform, and its own words for each', () => {
  expect(Object.keys(firstSteps).sort()).toEqual(Object.keys(id.shell.roles).sort())
  expect(new Set(Object.values(id.guide.roles)).size).toBe(Object.keys(id.shell.roles).length)
})

it('opens the guide of the address, and one’s own where that names no role', () => {
  const { searchParams } = new URL(guideAddress('CADRE'), 'http://pantau.invalid')
  expect(chooseRole(searchParams.get('peran') ?? undefined, 'REGENT')).toBe('CADRE')
  expect(chooseRole('RAJA', 'REGENT')).toBe('REGENT')
  expect(chooseRole(undefined, 'REGENT')).toBe('REGENT')
})
