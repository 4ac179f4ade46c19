import { expect, it } from 'vitest'
import { writeWatchFinding } from './write-watch-finding.ts'

const whole = {
  ...{ areaName: 'Pejawaran', pupils: 400, outlierExaminers: 0, narrowClasses: 0, fallingClasses: 0 },
  independent: { n: 400, value: 0.9, lower: 0.867, upper: 0.926 },
}

it('says first whether the rule held, and then what to look at', () => {
  const { title, dek } = writeWatchFinding(
    {
      whole: { ...whole, outlierExaminers: 2 },
      schools: [{ ownTeacher: 12 }, { ownTeacher: 0 }, { ownTeacher: null }],
      classes: [{ isNarrow: true, isFalling: true }],
    },
    'id',
  )
  expect(title).toBe('Baru 90,0\u00a0% murid Pejawaran diuji penguji mandiri; batasnya 95 %')
  expect(dek).toContain('1 sekolah')
  expect(dek).toContain('2 penguji')
  expect(dek).toContain('1 rombel')
})

it('does not call a limit missed that the interval holds, nor judge few children', () => {
  const near = { ...whole, independent: { n: 40, value: 0.925, lower: 0.8, upper: 0.974 } }
  expect(writeWatchFinding({ whole: near, schools: [], classes: [] }, 'id').title).toContain('tidak nyata berbeda')
  const few = { ...whole, pupils: 4, independent: { n: 4, value: null, lower: null, upper: null } }
  expect(writeWatchFinding({ whole: few, schools: [], classes: [] }, 'id').title).toContain('belum cukup')
  expect(writeWatchFinding({ whole: { ...few, pupils: 0 }, schools: [], classes: [] }, 'en').title).toMatch(/^No TKD/)
})

it('never accuses', () => {
  const said = JSON.stringify(writeWatchFinding({ whole, schools: [{ ownTeacher: 9 }], classes: [] }, 'id'))
  expect(said).not.toMatch(/curang|pelaku|manipulasi|bohong/i)
})
