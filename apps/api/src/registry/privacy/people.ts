import { roles } from '../../access/permissions.ts'
import type { TestApi, Viewer } from '../../testing/execute.ts'
import { ask, register } from '../testing/registry-api.ts'
import { kalibening, pejawaran, villages } from '../testing/registry-seed.ts'

/** A client with words that occur nowhere else, so that any answer that holds one of them tells who she is. */
export interface Client {
  readonly key: string
  readonly id: string
  readonly number: string
  /** Her danger sign. */
  readonly sign: string
  readonly secrets: readonly string[]
  /** Puskesmas that may know her: of her village, or of care until day 42. */
  readonly knownTo: readonly string[]
  readonly cadre: string | null
}

export interface People {
  readonly clients: readonly Client[]
  readonly cadres: { readonly own: Account; readonly foreign: Account; readonly former: Account }
}

interface Account {
  readonly id: string
  readonly account: string
  readonly secrets: readonly string[]
}

const areas = { own: [pejawaran], foreign: [kalibening], regency: ['33.04'] } as const

export interface Asker extends Viewer {
  readonly label: string
}

/** Every role in both areas, offices also for the whole regency, and cadres by their accounts. */
export const listAskers = ({ cadres }: People): Asker[] => [
  ...roles
    .filter((role) => role !== 'CADRE')
    .flatMap((role) => [
      { role, areaCodes: areas.own, label: `${role} own` },
      { role, areaCodes: areas.foreign, label: `${role} foreign` },
    ]),
  ...(['REGENT', 'HEALTH_HEAD', 'ANALYST', 'ADMIN', 'PUBLISHER'] as const).map((role) => ({
    role,
    areaCodes: areas.regency,
    label: `${role} regency`,
  })),
  ...(['own', 'foreign', 'former'] as const).map((which) => ({
    role: 'CADRE' as const,
    areaCodes: [which === 'foreign' ? villages.foreign : villages.own],
    name: cadres[which].account,
    label: `CADRE ${which}`,
  })),
]

const isOf = ({ areaCodes }: Asker, centres: readonly string[]) =>
  areaCodes?.some((code) => centres.includes(code) || code === '33.04') === true

/** Who may know who she is. */
export const knows = (asker: Asker, { knownTo, cadre }: Client): boolean =>
  asker.role === 'CADRE'
    ? cadre !== null && asker.name === cadre
    : (asker.role === 'MIDWIFE' || asker.role === 'HEALTH_CENTRE_HEAD') && isOf(asker, knownTo)

const readers = ['REGENT', 'HEALTH_HEAD', 'ANALYST', 'HEALTH_CENTRE_HEAD', 'MIDWIFE', 'CADRE']

export const mayAskForCases = ({ role }: Asker): boolean => readers.includes(role)

/** Who may see her by her number. */
export const sees = (asker: Asker, client: Client): boolean =>
  asker.role === 'CADRE' ? knows(asker, client) : mayAskForCases(asker) && isOf(asker, client.knownTo)

const midwifeOf = (centre: string) => ({ role: 'MIDWIFE', areaCodes: [centre] }) as const

/** Clients of every standing, with all kinds of records, and a cadre in each village. */
export async function plantPeople(api: TestApi): Promise<People> {
  const own = await plantCadre(api, 'own', villages.own, pejawaran)
  const former = await plantCadre(api, 'former', villages.own, pejawaran)
  const foreign = await plantCadre(api, 'foreign', villages.foreign, kalibening)
  const clients = [
    await plantClient(api, { key: 'own', village: villages.own, by: pejawaran, knownTo: [pejawaran], cadre: own }),
    await plantClient(api, { key: 'alone', village: villages.own, by: pejawaran, knownTo: [pejawaran], cadre: null }),
    await plantClient(api, {
      key: 'away',
      village: villages.foreign,
      by: kalibening,
      knownTo: [kalibening],
      cadre: foreign,
    }),
    await plantClient(api, {
      ...{ key: 'cared', village: villages.foreign, by: kalibening, careCentre: pejawaran, cadre: null },
      knownTo: [kalibening, pejawaran],
      bornOn: '2026-10-13', // day 42 is the pinned day
    }),
    await plantClient(api, {
      ...{ key: 'over', village: villages.foreign, by: kalibening, careCentre: pejawaran, cadre: null },
      knownTo: [kalibening],
      bornOn: '2026-10-12', // day 43
    }),
  ]
  await handOver(api, clients[1], former, own)
  return { clients, cadres: { own, former, foreign } }
}

async function plantCadre(api: TestApi, key: string, village: string, centre: string): Promise<Account> {
  const input = { name: `Kader Rahasia ${key}`, phone: `0801${digitsOf(key)}`, village }
  const viewer = midwifeOf(centre)
  const { registerCadre } = await ask<{ registerCadre: { cadre: { id: string; number: string } } }>(
    api,
    'mutation ($input: CadreInput!) { registerCadre(input: $input) { cadre { id number } } }',
    { input },
    viewer,
  )
  const { id, number } = registerCadre.cadre
  await ask(api, 'mutation ($id: ID!) { inviteCadre(cadre: $id) { code } }', { id }, viewer)
  return { id, account: number.toLowerCase(), secrets: [input.name, input.phone] }
}

/** A number of its own for each key. */
const digitsOf = (key: string) =>
  String([...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_999_989, 7)).padStart(8, '0')

interface Planted {
  readonly key: string
  readonly village: string
  readonly by: string
  readonly careCentre?: string
  readonly knownTo: readonly string[]
  readonly cadre: Account | null
  readonly bornOn?: string
}

async function plantClient(api: TestApi, planted: Planted): Promise<Client> {
  const { key, village, by, careCentre, knownTo, cadre, bornOn = '2026-11-01' } = planted
  const letters = key.split('').join('z')
  const person = {
    name: `Nama${letters} Rahasia`,
    ...{ phone: `0800${digitsOf(key)}`, address: `Jalan${letters}`, hamlet: `Dusun${letters}` },
  }
  const input = { person, village, careCentre, registeredOn: '2026-05-01', lmpOn: '2026-02-01', gravida: 1, parity: 0 }
  const viewer = midwifeOf(by)
  const { pregnancy } = await register(api, input, { viewer })
  if (pregnancy === null) throw new Error(`${key} was not registered`)
  const care = { provider: 'MIDWIFE', place: 'HOME' }
  const records: [string, string, object][] = [
    [
      'recordAntenatalContact',
      'AntenatalContactInput',
      { on: '2026-06-01', ...care, components: ['IRON'], factors: ['ANAEMIA'] },
    ],
    [
      'recordDelivery',
      'DeliveryInput',
      { on: bornOn, outcome: 'BIRTH', ...care, newborns: [{ sex: 'MALE', isLive: true, weightGrams: 2900 }] },
    ],
    ['recordPostpartumContact', 'PostpartumContactInput', { on: bornOn, ...care, signs: ['FEVER'] }],
    ['recordNeonatalContact', 'NeonatalContactInput', { on: bornOn, ...care }],
    ['recordReferral', 'ReferralInput', { reason: 'Demam', facility: 'RSUD', detectedAt: `${bornOn}T01:00:00Z` }],
    [
      'recordDeath',
      'CareDeathInput',
      { kind: 'INFANT', ordinal: 1, diedOn: bornOn, causeGroup: 'OTHER', place: 'HOSPITAL', reviewedOn: bornOn },
    ],
  ]
  if (cadre !== null) await assign(api, pregnancy.id, cadre, viewer)
  for (const [mutation, type, record] of records) {
    const document = `mutation ($id: ID!, $input: ${type}!) { ${mutation}(pregnancy: $id, input: $input) { userErrors { field code } } }`
    const answer = await ask<Record<string, { userErrors: unknown[] }>>(
      api,
      document,
      { id: pregnancy.id, input: record },
      viewer,
    )
    if (answer[mutation]?.userErrors.length !== 0) throw new Error(`${key}: ${JSON.stringify(answer)}`)
  }
  const sign = await plantSheets(api, pregnancy.id, bornOn, viewer)
  return { key, ...pregnancy, sign, secrets: Object.values(person), knownTo, cadre: cadre?.account ?? null }
}

/** Sheets of her pregnancy: two that contradict each other, one with a danger sign and its way to care; a birth plan. */
async function plantSheets(api: TestApi, pregnancy: string, bornOn: string, viewer: Viewer): Promise<string> {
  const document = `mutation ($input: SheetInput!) { submitSheet(input: $input) { escalation { id } userErrors { code } } }`
  const send = async (key: string, over: object) => {
    const input = {
      entryKey: `${pregnancy} ${key}`,
      pregnancy,
      filledAt: `${bornOn}T02:00:00Z`,
      baseRevision: 0,
      ...over,
    }
    const { submitSheet } = await ask<{ submitSheet: { escalation: { id: string } | null; userErrors: unknown[] } }>(
      api,
      document,
      { input },
      viewer,
    )
    if (submitSheet.userErrors.length > 0) throw new Error(JSON.stringify(submitSheet))
    return submitSheet.escalation?.id ?? ''
  }
  const week = { form: 'PREGNANCY', version: 3, column: 30 }
  await send('plan', { form: 'BIRTH_PLAN', version: 1, column: 0, answers: [{ item: 'PLACE', word: 'YES' }] })
  await send('calm', {
    ...week,
    answers: [
      { item: 'FEVER', word: 'NO' },
      { item: 'IRON_TABLETS', count: 5 },
    ],
  })
  const sign = await send('danger', {
    ...week,
    answers: [
      { item: 'FEVER', word: 'YES' },
      { item: 'HEADACHE', word: 'UNKNOWN' },
    ],
  })
  for (const stage of ['CONTACTED', 'DECIDED'])
    await ask(
      api,
      'mutation ($input: EscalationStepInput!) { recordEscalationStep(input: $input) { userErrors { code } } }',
      { input: { entryKey: `${pregnancy} ${stage}`, escalation: sign, stage, facility: 'Puskesmas' } },
      viewer,
    )
  return sign
}

const assign = (api: TestApi, pregnancy: string, cadre: Account, viewer: Viewer, endReason: string | null = null) =>
  ask(
    api,
    `mutation ($pregnancy: ID!, $cadre: ID!, $endReason: AssignmentEnd) {
      assignCadre(pregnancy: $pregnancy, cadre: $cadre, reason: "diminta keluarga", endReason: $endReason) { userErrors { code } } }`,
    { pregnancy, cadre: cadre.id, endReason },
    viewer,
  )

/** A client who had a cadre and has another one now leaves the former with nothing; then she is left alone. */
async function handOver(api: TestApi, client: Client | undefined, former: Account, next: Account): Promise<void> {
  if (client === undefined) throw new Error('no client to hand over')
  const viewer = midwifeOf(pejawaran)
  await assign(api, client.id, former, viewer)
  await assign(api, client.id, next, viewer, 'HANDED_OVER')
  await ask(
    api,
    'mutation ($id: ID!) { endAssignment(pregnancy: $id, reason: REFUSED) { recordId } }',
    { id: client.id },
    viewer,
  )
}
