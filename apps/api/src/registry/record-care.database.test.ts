import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { ask, registered, type UserErrorAnswer } from './testing/registry-api.ts'
import { registrySeed } from './testing/registry-seed.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed), { today: '2026-11-24' })
})

afterAll(() => api.close())

interface CareAnswer {
  readonly recordId: string | null
  readonly userErrors: readonly UserErrorAnswer[]
}

type Kind = 'AntenatalContact' | 'Delivery' | 'PostpartumContact' | 'NeonatalContact' | 'Referral' | 'CareDeath'

const mutationOf = (kind: Kind) => (kind === 'CareDeath' ? 'recordDeath' : `record${kind}`)

async function record(
  kind: Kind,
  pregnancy: string,
  input: Record<string, unknown>,
  correction?: { id: string; reason: string },
): Promise<CareAnswer> {
  const name = mutationOf(kind)
  const document = `mutation ($pregnancy: ID!, $input: ${kind}Input!, $correction: CorrectionInput) {
    ${name}(pregnancy: $pregnancy, input: $input, correction: $correction) { recordId userErrors { field code message } } }`
  const data = await ask<Record<string, CareAnswer>>(api, document, { pregnancy, input, correction })
  const answer = data[name]
  if (answer === undefined) throw new Error(`no answer of ${name}`)
  return answer
}

/** Written, or the test fails. */
async function recorded(kind: Kind, pregnancy: string, input: Record<string, unknown>): Promise<string> {
  const { recordId, userErrors } = await record(kind, pregnancy, input)
  if (recordId === null) throw new Error(JSON.stringify(userErrors))
  return recordId
}

let count = 0
const newClient = (over: Record<string, unknown> = {}) => {
  count += 1
  return registered(api, { person: { name: `Ibu Uji ${'abcdefghijklmnopqrstuvwxyz'[count]}` }, ...over })
}
/** Who gave birth by the pinned day. */
const newMother = () => newClient({ lmpOn: '2026-02-01', registeredOn: '2026-04-01' })

const care = { provider: 'MIDWIFE', place: 'HEALTH_CENTRE' }
const child = { sex: 'FEMALE', isLive: true, weightGrams: 3100 }
const birth = {
  on: '2026-10-30',
  at: '2026-10-30T03:00:00Z',
  outcome: 'BIRTH',
  ...care,
  method: 'SPONTANEOUS',
  newborns: [child],
}

const stepsOf = (id: string) =>
  ask<{
    pregnancy: { status: string; watches: string[]; steps: { code: string; state: string; ordinal: number | null }[] }
  }>(api, 'query ($id: ID!) { pregnancy(id: $id) { status watches steps { code state ordinal } } }', { id })

test('a whole course is recorded and counted: contacts, twins, childbed and newborns', async () => {
  const id = await newMother()
  for (const [on, provider] of [
    ['2026-04-10', 'DOCTOR'],
    ['2026-06-20', 'MIDWIFE'],
    ['2026-07-15', 'MIDWIFE'],
  ])
    await recorded('AntenatalContact', id, { on, provider, place: 'POSYANDU', components: ['BLOOD_PRESSURE'] })
  await recorded('Delivery', id, { ...birth, newborns: [child, { ...child, sex: 'MALE', weightGrams: 2300 }] })
  await recorded('PostpartumContact', id, { on: '2026-10-30', at: '2026-10-30T10:00:00Z', ...care })
  await recorded('NeonatalContact', id, { ordinal: 2, on: '2026-11-03', ...care })
  const { pregnancy } = await ask<{ pregnancy: Record<string, unknown> }>(
    api,
    `query ($id: ID!) { pregnancy(id: $id) { status endedOn watches antenatalContacts { code } missingComponents(set: TEN) { code }
      delivery { isPreterm gestationDays newborns { ordinal isLowWeight contacts { code } } } postpartumContacts { code } } }`,
    { id },
  )
  expect(pregnancy).toMatchObject({
    status: 'POSTPARTUM',
    endedOn: '2026-10-30',
    watches: ['POSTPARTUM', 'NEWBORN'],
    antenatalContacts: [{ code: 'K1M' }, { code: 'K2' }, { code: 'K3' }],
    delivery: {
      isPreterm: false,
      gestationDays: 271,
      newborns: [
        { ordinal: 1, isLowWeight: false, contacts: [] },
        { ordinal: 2, isLowWeight: true, contacts: [{ code: 'KN2' }] },
      ],
    },
    postpartumContacts: [{ code: 'KF1' }],
  })
  expect(pregnancy.missingComponents).toHaveLength(9)
  const { steps } = (await stepsOf(id)).pregnancy
  expect(steps.filter(({ code }) => code === 'KN2')).toEqual([
    { code: 'KN2', state: 'MISSED', ordinal: 1 },
    { code: 'KN2', state: 'DONE', ordinal: 2 },
  ])
})

test.each([
  ['a contact in the future', { on: '2026-12-01' }, 'on', 'IN_FUTURE'],
  ['a contact before the pregnancy', { on: '2026-06-30' }, 'on', 'BEFORE_PREGNANCY'],
  ['a blood pressure upside down', { systolicMmhg: 80, diastolicMmhg: 120 }, 'diastolicMmhg', 'NOT_BELOW_SYSTOLIC'],
  ['a weight in grams', { weightKg: 5400 }, 'weightKg', 'OUT_OF_RANGE'],
  ['an unknown component', { components: ['PRAYER'] }, 'components', 'UNKNOWN_KEY'],
  ['a factor against the facts', { factors: ['YOUNG_PRIMI'] }, 'factors', 'ONLY_IN_FIRST_PREGNANCY'],
])('%s is refused at its field, and nothing is written', async (_, over, field, code) => {
  const id = await newClient()
  const { recordId, userErrors } = await record('AntenatalContact', id, { on: '2026-10-01', ...care, ...over })
  expect(recordId).toBeNull()
  expect(userErrors).toMatchObject([{ field, code }])
  expect(await ask(api, 'query ($id: ID!) { pregnancy(id: $id) { antenatalContacts { id } } }', { id })).toEqual({
    pregnancy: { antenatalContacts: [] },
  })
})

test.each([
  ['a birth before 20 weeks', { on: '2026-06-01', at: null }, 'outcome', 'BIRTH_BEFORE_20_WEEKS'],
  ['a miscarriage after 20 weeks', { outcome: 'MISCARRIAGE', newborns: [] }, 'outcome', 'NO_MISCARRIAGE'],
  [
    'a twin without weight',
    { newborns: [child, { sex: 'MALE', isLive: false }] },
    'newborns.1.weightGrams',
    'WEIGHT_MISSING',
  ],
  [
    'a live child without weight',
    { newborns: [{ sex: 'MALE', isLive: true }] },
    'newborns.0.weightGrams',
    'WEIGHT_MISSING',
  ],
  ['a birth without a child', { newborns: [] }, 'newborns', 'MISSING'],
  ['a time of another day', { at: '2026-10-28T03:00:00Z' }, 'at', 'OTHER_DAY'],
])('%s is refused at its field', async (_, over, field, code) => {
  const { recordId, userErrors } = await record('Delivery', await newMother(), { ...birth, ...over })
  expect({ recordId, at: userErrors.map((error) => [error.field, error.code]) }).toEqual({
    recordId: null,
    at: [[field, code]],
  })
})

test('care after the death of the mother is refused, and a death before recorded care too', async () => {
  const id = await newMother()
  await recorded('Delivery', id, birth)
  await recorded('PostpartumContact', id, { on: '2026-11-02', ...care })
  const death = { kind: 'MATERNAL', diedOn: '2026-11-01', causeGroup: 'HAEMORRHAGE', place: 'HOSPITAL' }
  expect((await record('CareDeath', id, death)).userErrors).toMatchObject([{ field: 'diedOn', code: 'CARE_AFTER' }])
  await recorded('CareDeath', id, { ...death, diedOn: '2026-11-05' })
  const late = await record('PostpartumContact', id, { on: '2026-11-06', ...care })
  const message = 'Ibu tercatat meninggal pada 5 November 2026; tidak mungkin ada pelayanan sesudahnya.'
  expect(late.userErrors).toEqual([{ field: 'on', code: 'AFTER_DEATH', message }])
  const { pregnancy } = await stepsOf(id)
  expect(pregnancy.status).toBe('COMPLETED')
  expect(pregnancy.watches).toEqual(['NEWBORN'])
})

test('a child that has died gets no contact after it, and its death has the class of its age', async () => {
  const id = await newMother()
  await recorded('Delivery', id, birth)
  await recorded('CareDeath', id, {
    kind: 'INFANT',
    ordinal: 1,
    diedOn: '2026-11-06',
    causeGroup: 'ASPHYXIA',
    place: 'HOSPITAL',
  })
  const late = await record('NeonatalContact', id, { ordinal: 1, on: '2026-11-07', ...care })
  expect(late.userErrors).toMatchObject([{ field: 'on', code: 'AFTER_DEATH' }])
  const wrong = { kind: 'INFANT', ordinal: 2, diedOn: '2026-11-06', causeGroup: 'ASPHYXIA', place: 'HOSPITAL' }
  expect((await record('CareDeath', id, wrong)).userErrors).toMatchObject([{ field: 'ordinal', code: 'UNKNOWN_CHILD' }])
  expect(await ask(api, 'query ($id: ID!) { pregnancy(id: $id) { deaths { class ageDays } } }', { id })).toEqual({
    pregnancy: { deaths: [{ class: 'LATE_NEONATAL', ageDays: 7 }] },
  })
})

test('times of a referral out of order are refused at the later one; partial times give the delays they can', async () => {
  const id = await newClient()
  const referral = { reason: 'Perdarahan', facility: 'RSUD', detectedAt: '2026-11-20T01:00:00Z' }
  const wrong = await record('Referral', id, { ...referral, arrivedAt: '2026-11-20T00:30:00Z' })
  expect(wrong.userErrors).toMatchObject([{ field: 'arrivedAt', code: 'OUT_OF_ORDER' }])
  const made = await recorded('Referral', id, referral)
  const known = { ...referral, decidedAt: '2026-11-21T03:00:00Z', arrivedAt: '2026-11-21T05:30:00Z' }
  await record('Referral', id, known, { id: made, reason: 'waktu menyusul' })
  expect(
    await ask(
      api,
      `query ($id: ID!) { pregnancy(id: $id) { referrals { decisionMinutes reachingMinutes treatmentMinutes isInTime times { leftAt } } } }`,
      { id },
    ),
  ).toEqual({
    pregnancy: {
      referrals: [
        {
          decisionMinutes: 1560,
          reachingMinutes: 150,
          treatmentMinutes: null,
          isInTime: false,
          times: { leftAt: null },
        },
      ],
    },
  })
})

test('an emergency found at a contact shows in the risk, in the filter and on the timeline', async () => {
  const id = await newClient()
  await recorded('AntenatalContact', id, { on: '2026-11-20', ...care, factors: ['APH'] })
  const { pregnancy } = await ask<{ pregnancy: Record<string, unknown> }>(
    api,
    'query ($id: ID!) { pregnancy(id: $id) { kspr { score isEmergency advice reasons { code group } } timeline { kind isDanger } } }',
    { id },
  )
  expect(pregnancy.kspr).toMatchObject({ score: 10, isEmergency: true, reasons: [{ code: 'APH', group: 'III' }] })
  expect(pregnancy.timeline).toContainEqual({ kind: 'ANTENATAL_CONTACT', isDanger: true })
  const found = await ask<{ pregnancies: { edges: { node: { id: string } }[] } }>(
    api,
    '{ pregnancies(first: 10, filter: { isEmergency: true }) { edges { node { id } } } }',
  )
  expect(found.pregnancies.edges.map(({ node }) => node.id)).toEqual([id])
})

test('a record taken back counts no more and stays in the history; a delivery that is followed up cannot be', async () => {
  const id = await newMother()
  const withdraw = (recordId: string) =>
    ask<{ withdrawRecord: CareAnswer }>(
      api,
      `mutation ($pregnancy: ID!, $id: ID!) { withdrawRecord(pregnancy: $pregnancy, correction: { id: $id, reason: "salah klien" }) {
        recordId userErrors { field code } } }`,
      { pregnancy: id, id: recordId },
    )
  const delivery = await recorded('Delivery', id, birth)
  const contact = await recorded('PostpartumContact', id, { on: '2026-11-02', ...care })
  expect((await withdraw(delivery)).withdrawRecord.userErrors).toMatchObject([{ code: 'FOLLOWED_UP' }])
  expect((await withdraw(contact)).withdrawRecord.userErrors).toEqual([])
  expect((await withdraw(delivery)).withdrawRecord.userErrors).toEqual([])
  expect((await stepsOf(id)).pregnancy.status).toBe('PREGNANT')
  const { pregnancy } = await ask<{ pregnancy: { history: { kind: string; reason: string | null }[] } }>(
    api,
    'query ($id: ID!) { pregnancy(id: $id) { history { kind reason } } }',
    { id },
  )
  expect(pregnancy.history).toContainEqual({ kind: 'DELIVERIES', reason: 'salah klien' })
})

test('a duplicate is closed under the number that stands and is offered as a match no more', async () => {
  const person = { name: 'Ibu Ganda', bornOn: '1995-05-05' }
  const stands = await registered(api, { person })
  const twice = await registered(api, { person, isSomeoneElse: true })
  const { pregnancy } = await ask<{ pregnancy: { number: string } }>(
    api,
    'query ($id: ID!) { pregnancy(id: $id) { number } }',
    { id: stands },
  )
  const close = (sameAs: string | null) =>
    ask<{ closePregnancy: CareAnswer }>(
      api,
      `mutation ($id: ID!, $sameAs: String) { closePregnancy(pregnancy: $id, reason: DUPLICATE, sameAs: $sameAs) { userErrors { field code } } }`,
      { id: twice, sameAs },
    )
  expect((await close(null)).closePregnancy.userErrors).toMatchObject([{ field: 'sameAs', code: 'MISSING' }])
  expect((await close('K0000000')).closePregnancy.userErrors).toMatchObject([{ field: 'sameAs', code: 'NOT_FOUND' }])
  expect((await close(pregnancy.number)).closePregnancy.userErrors).toEqual([])
  expect((await stepsOf(twice)).pregnancy).toEqual({ status: 'CLOSED', watches: [], steps: [] })
})
