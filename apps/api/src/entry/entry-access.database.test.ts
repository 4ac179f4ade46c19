import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '../access/permissions.ts'
import { centre, type EntryDocument, october, openEntry } from './testing/open-entry.ts'

let world: Awaited<ReturnType<typeof openEntry>>

beforeAll(async () => {
  world = await openEntry()
})
afterAll(() => world.api.close())

const cells = [{ area: centre, element: 'child.sick_attending' }]
const asked: Readonly<Record<EntryDocument, Record<string, unknown>>> = {
  sheet: { healthCentre: centre, month: '2026-10' },
  forms: { fromMonth: '2026-10', toMonth: '2026-10' },
  save: { id: october, cells: [] },
  submit: { id: october },
  return: { id: october, reason: '' },
  approve: { id: october },
  request: { id: october, reason: '', cells },
  decide: { id: Buffer.from('EntryCorrection:0').toString('base64url'), isGranted: true, note: '' },
  deadline: { day: 0 },
}

const reading = ['forms', 'sheet']
const filling = ['request', 'save', 'submit']
const allowed: Partial<Record<Role, readonly string[]>> = {
  HEALTH_HEAD: ['deadline', 'decide', ...reading],
  HEALTH_CENTRE_HEAD: ['approve', 'return', ...filling, ...reading],
  MIDWIFE: [...filling, ...reading],
}

test.each(roles)('%s may do in monthly entry what was decided and nothing else', async (role) => {
  const permitted: string[] = []
  for (const [document, variables] of Object.entries(asked)) {
    const person = world.person(role, role === 'HEALTH_CENTRE_HEAD' || role === 'MIDWIFE' ? [centre] : ['33.04'])
    const { errors } = await person.ask(document as EntryDocument, variables)
    const codes = (errors ?? []).map(({ extensions }) => extensions?.code)
    const isRefused = codes.includes('FORBIDDEN') || codes.includes('UNAUTHENTICATED')
    if (!isRefused) permitted.push(document)
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
  }
  expect(permitted.sort()).toEqual([...(allowed[role] ?? [])].sort())
})

test('a person in two puskesmas, and one without any, are answered by their areas', async () => {
  expect(await world.person('MIDWIFE', []).forms('2026-10', '2026-10')).toEqual([])
  expect(await world.person('MIDWIFE', [centre, '33.04-2']).forms('2026-10', '2026-10')).toHaveLength(2)
})
