import { expect, it } from 'vitest'
import { makeFragmentData } from '../../graphql/generated/index.ts'
import { listMissingUnits, unreportedUnit } from './unreported.tsx'

const report = (code: string, key: string, value: number | null) =>
  makeFragmentData(
    {
      element: { key, name: key },
      area: { code, level: 'HEALTH_CENTRE', fullName: `Puskesmas ${code}` },
      value,
    },
    unreportedUnit,
  )

it('lists the units that lack what others reported; a reported zero is a report', () => {
  const units = listMissingUnits([
    report('A', 'birth.live', 20),
    report('B', 'birth.live', 0),
    report('C', 'birth.live', null),
    report('A', 'death.maternal', null),
    report('B', 'death.maternal', 0),
    report('C', 'death.maternal', null),
  ])
  expect(units.map(({ code, missing }) => [code, missing])).toEqual([
    ['C', ['birth.live', 'death.maternal']],
    ['A', ['death.maternal']],
  ])
})

it('blames no unit for what nobody has reported', () => {
  expect(listMissingUnits([report('A', 'birth.live', null), report('B', 'birth.live', null)])).toEqual([])
})
