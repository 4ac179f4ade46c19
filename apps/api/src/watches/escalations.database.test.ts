import { randomUUID } from 'node:crypto'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, midwife } from '../registry/testing/registry-api.ts'
import { kalibening, registrySeed } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi, testClock, type Viewer } from '../testing/execute.ts'
import { sheetInput, submit, watchedClient } from './testing/watch-api.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
})

afterAll(() => api.close())

const HOUR = 3_600_000
const ago = (hours: number) => new Date(testClock.now().getTime() - hours * HOUR).toISOString()

interface Sign {
  readonly isOpen: boolean
  readonly clock: string
  readonly clockMinutes: number
  readonly isActedInTime: boolean | null
  readonly endReason: string | null
  readonly signs: readonly { code: string }[]
  readonly steps: readonly { stage: string; sentBy: string }[]
  readonly legs: readonly { stage: string; minutes: number | null; isRunning: boolean }[]
  readonly decisionMinutes: number | null
  readonly reachingMinutes: number | null
  readonly treatmentMinutes: number | null
  readonly family: { readonly answer: string; readonly sentBy: string } | null
}

const signFields = `isOpen clock clockMinutes isActedInTime endReason signs { code } steps { stage sentBy }
  legs { stage minutes isRunning } decisionMinutes reachingMinutes treatmentMinutes family { answer sentBy }`

interface Stamped {
  readonly escalation: Sign | null
  readonly userErrors: readonly { readonly field: string; readonly code: string }[]
}

const stamp = async (escalation: string, stage: string, over: object = {}, viewer: Viewer = midwife) =>
  (
    await ask<{ recordEscalationStep: Stamped }>(
      api,
      `mutation ($input: EscalationStepInput!) {
        recordEscalationStep(input: $input) { escalation { ${signFields} } userErrors { field code } } }`,
      { input: { entryKey: randomUUID(), escalation, stage, ...over } },
      viewer,
    )
  ).recordEscalationStep

const close = async (escalation: string, over: object = {}) =>
  (
    await ask<{ closeEscalation: Stamped }>(
      api,
      `mutation ($key: String!, $id: ID!, $reason: EscalationEnd!, $note: String!) {
        closeEscalation(entryKey: $key, escalation: $id, reason: $reason, note: $note) {
          escalation { ${signFields} } userErrors { field code } } }`,
      { key: randomUUID(), id: escalation, reason: 'REFUSED', note: 'keluarga menolak', ...over },
    )
  ).closeEscalation

const danger = (item = 'BLEEDING') => [{ item, word: 'YES' }]

/** A sign seen so many hours ago. */
async function seen(hours: number) {
  const client = await watchedClient(api)
  const { escalation } = await submit(
    api,
    sheetInput(client.id, { answers: danger(), filledAt: ago(hours) }),
    client.cadre,
  )
  if (escalation === null) throw new Error('a danger sign opened nothing')
  return { ...client, sign: escalation.id }
}

const errorsOf = ({ userErrors }: Stamped) => userErrors.map(({ field, code }) => `${field} ${code}`)

describe('a danger sign', () => {
  test('opens one escalation, which further signs join while it is open; after its end a new one opens', async () => {
    const { id, cadre, sign } = await seen(3)
    const again = await submit(api, sheetInput(id, { column: 21, answers: danger('HEADACHE') }), cadre)
    expect(again.escalation).toMatchObject({ id: sign, signs: [{ code: 'HEADACHE' }, { code: 'BLEEDING' }] })
    await close(sign)
    const later = await submit(api, sheetInput(id, { column: 22, answers: danger() }), cadre)
    expect(later.escalation?.id).not.toBe(sign)
  })

  test('told by a correction of its sheet opens none again, and one taken back stays open for the midwife', async () => {
    const { id, cadre, sign } = await seen(3)
    const corrected = [{ item: 'BLEEDING', word: 'NO' }]
    await submit(api, sheetInput(id, { answers: corrected, baseRevision: 1 }), cadre)
    await stamp(sign, 'CONTACTED')
    await close(sign, { reason: 'NO_DANGER', note: 'sudah diperiksa bidan' })
    const toldAgain = await submit(api, sheetInput(id, { answers: danger(), baseRevision: 2 }), cadre)
    expect(toldAgain.escalation).toMatchObject({ id: sign, isOpen: false })
  })

  test('told in a sheet that met another one opens an escalation all the same', async () => {
    const { id, cadre } = await watchedClient(api)
    await submit(api, sheetInput(id), cadre)
    expect(await submit(api, sheetInput(id, { answers: danger() }))).toMatchObject({
      outcome: 'CONFLICT',
      escalation: { isOpen: true },
    })
  })
})

describe('its clock', () => {
  test('runs for 24 hours, then it is overdue, until care was received', async () => {
    const fresh = await seen(23)
    expect((await stamp(fresh.sign, 'CONTACTED')).escalation).toMatchObject({
      ...{ clock: 'RUNNING', isOpen: true, isActedInTime: true },
      steps: [{ stage: 'CONTACTED', sentBy: 'midwife' }],
    })
    const old = await seen(26)
    const late = (await stamp(old.sign, 'CONTACTED')).escalation
    expect(late).toMatchObject({ clock: 'OVERDUE', isActedInTime: false })
    expect(late?.clockMinutes).toBeGreaterThanOrEqual(26 * 60)
    expect((await stamp(old.sign, 'TREATED')).escalation).toMatchObject({
      clock: 'LATE',
      isOpen: false,
      endReason: null,
    })
  })

  test('gives three delays and the leg that runs', async () => {
    const { sign } = await seen(20)
    await stamp(sign, 'DECIDED', { statedAt: ago(10) })
    await stamp(sign, 'LEFT', { statedAt: ago(9) })
    const arrived = (await stamp(sign, 'ARRIVED', { statedAt: ago(7) })).escalation
    expect(arrived?.legs).toEqual([
      { stage: 'DECIDED', minutes: 600, isRunning: false },
      { stage: 'LEFT', minutes: 60, isRunning: false },
      { stage: 'ARRIVED', minutes: 120, isRunning: false },
      { stage: 'TREATED', minutes: 420, isRunning: true },
    ])
    const treated = (await stamp(sign, 'TREATED', { statedAt: ago(6) })).escalation
    expect(treated).toMatchObject({
      ...{ decisionMinutes: 600, reachingMinutes: 180, treatmentMinutes: 60 },
      clock: 'IN_TIME',
    })
    expect(treated?.legs.at(-1)).toEqual({ stage: 'TREATED', minutes: 60, isRunning: false })
  })

  test('ends with a reason where there was no care; a refusal is no act, a look without danger is', async () => {
    const { sign } = await seen(2)
    expect(errorsOf(await close(sign, { note: 'tak' }))).toEqual(['note REASON_MISSING'])
    expect((await close(sign)).escalation).toMatchObject({ isOpen: false, endReason: 'REFUSED', isActedInTime: null })
    expect(errorsOf(await close(sign))).toEqual(['escalation CLOSED_ALREADY'])
    const other = await seen(2)
    const looked = await close(other.sign, { reason: 'NO_DANGER', note: 'sudah diperiksa bidan' })
    expect(looked.escalation).toMatchObject({ isOpen: false, endReason: 'NO_DANGER', isActedInTime: true })
  })
})

describe('stamps', () => {
  test('stand once for a key, and newest first for a stage', async () => {
    const { sign } = await seen(9)
    const entryKey = randomUUID()
    await stamp(sign, 'DECIDED', { entryKey, statedAt: ago(5) })
    await stamp(sign, 'DECIDED', { statedAt: ago(4) })
    const repeated = await stamp(sign, 'DECIDED', { entryKey, statedAt: ago(5) })
    expect(repeated).toMatchObject({ escalation: { decisionMinutes: 300 }, userErrors: [] })
    const other = await seen(9)
    expect(errorsOf(await stamp(other.sign, 'DECIDED', { entryKey }))).toEqual(['entryKey KEY_TAKEN'])
  })

  test('that were typed must fit: not in the future, not before the sign, and in order', async () => {
    const { sign } = await seen(9)
    expect(errorsOf(await stamp(sign, 'DECIDED', { statedAt: ago(-1) }))).toEqual(['statedAt IN_FUTURE'])
    expect(errorsOf(await stamp(sign, 'DECIDED', { statedAt: ago(10) }))).toEqual(['statedAt BEFORE_SIGN'])
    await stamp(sign, 'LEFT', { statedAt: ago(4) })
    expect(errorsOf(await stamp(sign, 'DECIDED', { statedAt: ago(3) }))).toEqual(['statedAt OUT_OF_ORDER'])
    expect(errorsOf(await stamp(sign, 'ARRIVED', { statedAt: ago(5) }))).toEqual(['statedAt OUT_OF_ORDER'])
    expect(errorsOf(await stamp(sign, 'ARRIVED', { statedAt: ago(3) }))).toEqual([])
  })

  test('of a telephone with a wrong clock are set right, and name the sign by its sheet', async () => {
    const { id, cadre } = await watchedClient(api)
    const entryKey = randomUUID()
    const early = await stamp(entryKey, 'CONTACTED', {}, cadre)
    expect(errorsOf(early)).toEqual(['escalation NOT_FOUND'])
    await submit(api, sheetInput(id, { entryKey, answers: danger(), filledAt: ago(104), sentAt: ago(100) }), cadre)
    const decided = await stamp(entryKey, 'DECIDED', { statedAt: ago(102), sentAt: ago(100) }, cadre)
    expect(decided).toMatchObject({ userErrors: [], escalation: { decisionMinutes: 120, clock: 'RUNNING' } })
  })

  test('of care and closing are the puskesmas’, and what it stamped no cadre replaces', async () => {
    const { sign, cadre } = await seen(9)
    expect(errorsOf(await stamp(sign, 'TREATED', {}, cadre))).toEqual(['stage NOT_ALLOWED'])
    await stamp(sign, 'DECIDED', { statedAt: ago(5) })
    expect((await stamp(sign, 'DECIDED', { statedAt: ago(4) }, cadre)).escalation?.decisionMinutes).toBe(240)
    const stranger = { role: 'MIDWIFE', areaCodes: [kalibening] } as const
    expect(errorsOf(await stamp(sign, 'DECIDED', {}, stranger))).toEqual(['escalation NOT_FOUND'])
  })
})

test('what a family says that has not decided is kept for the puskesmas, moves no clock, and gives way to its decision', async () => {
  const { sign, cadre } = await seen(3)
  const talking = await stamp(sign, 'TALKING', {}, cadre)
  expect(talking.escalation?.family).toEqual({ answer: 'TALKING', sentBy: cadre.name })
  const unwilling = await stamp(sign, 'UNWILLING')
  expect(unwilling.escalation?.family).toEqual({ answer: 'UNWILLING', sentBy: 'midwife' })
  expect((await stamp(sign, 'TALKING', {}, cadre)).escalation).toMatchObject({
    ...{ family: { answer: 'TALKING' }, isActedInTime: null, decisionMinutes: null, steps: [], isOpen: true },
  })
  expect((await stamp(sign, 'DECIDED', {}, cadre)).escalation).toMatchObject({ family: null, isActedInTime: true })
})
