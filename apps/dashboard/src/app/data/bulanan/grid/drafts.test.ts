import { expect, it } from 'vitest'
import { decideConflict, restore, type SaveAnswer, settle, shownCell, startState, typeInto } from './drafts.ts'

const place = 'desa lahir'
const start = startState([
  {
    ...{ area: 'desa', element: 'lahir', typed: '4', version: 2 },
    ...{ lastMonth: null, usualLimit: null, isOpen: true },
  },
  {
    ...{ area: 'desa', element: 'mati', typed: '', version: 0 },
    ...{ lastMonth: null, usualLimit: null, isOpen: false },
  },
])
const answer = (typed: string, version: number, rest: Partial<SaveAnswer> = {}): SaveAnswer => ({
  cells: [{ area: 'desa', element: 'lahir', typed, version, changedBy: 'kapus' }],
  ...{ conflicts: [], refusals: [], ...rest },
})
const typed = typeInto(start, { [place]: '5' })

it('keeps what is typed until the server has it, and forgets it when it is typed back', () => {
  expect(typed.drafts[place]).toMatchObject({ typed: '5', version: 2 })
  expect(shownCell(typed, place)?.typed).toBe('5')
  expect(settle(typed, typed.drafts, answer('5', 3)).drafts).toEqual({})
  expect(typeInto(typed, { [place]: '4' }).drafts).toEqual({})
})

it('leaves a locked cell alone', () => {
  expect(typeInto(start, { 'desa mati': '1' }).drafts).toEqual({})
})

it('sends what was typed while a saving was under way again, over the new version', () => {
  const later = typeInto(typed, { [place]: '6' })
  expect(settle(later, typed.drafts, answer('5', 3)).drafts[place]).toMatchObject({ typed: '6', version: 3 })
})

it('shows both texts of a conflict and lets one of them stand', () => {
  const conflicts = [{ typed: '5', cell: { area: 'desa', element: 'lahir' } }]
  const torn = settle(typed, typed.drafts, answer('9', 3, { conflicts }))
  expect(torn.conflicts[place]).toMatchObject({ mine: '5', cell: { typed: '9' }, by: 'kapus' })
  expect(shownCell(torn, place)?.typed).toBe('5')
  expect(decideConflict(torn, place, true).drafts[place]).toMatchObject({ typed: '5', version: 3 })
  expect(shownCell(decideConflict(torn, place, false), place)?.typed).toBe('9')
  expect(typeInto(torn, { [place]: '7' })).toMatchObject({ conflicts: {}, drafts: { [place]: { version: 3 } } })
})

it('says why a cell was refused, and stops when the whole form is', () => {
  const refused = answer('4', 2, { refusals: [{ area: 'desa', element: 'lahir', message: 'terkunci' }] })
  expect(settle(typed, typed.drafts, refused)).toMatchObject({ drafts: {}, refusals: { [place]: 'terkunci' } })
  const locked = { cells: [], conflicts: [], refusals: [{ area: null, element: null, message: 'diajukan' }] }
  expect(settle(typed, typed.drafts, locked)).toMatchObject({ connection: 'LOCKED', drafts: { [place]: {} } })
})

it('types again what an earlier visit could not send, over the version of then', () => {
  const kept = { [place]: { area: 'desa', element: 'lahir', typed: '5', version: 1 } }
  expect(restore(start, kept).drafts[place]).toMatchObject({ typed: '5', version: 1 })
  expect(
    restore(start, { [place]: { ...kept[place], area: 'desa', element: 'lahir', typed: '4', version: 1 } }).drafts,
  ).toEqual({})
})
