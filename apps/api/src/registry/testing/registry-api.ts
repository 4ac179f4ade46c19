import type { Executed, TestApi, Viewer } from '../../testing/execute.ts'
import { pejawaran, villages } from './registry-seed.ts'

export const midwife: Viewer = { role: 'MIDWIFE', areaCodes: [pejawaran] }

export interface UserErrorAnswer {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** A registration that is right; single fields are replaced. */
export const pregnancyInput = (over: Record<string, unknown> = {}) => ({
  person: { name: 'Ibu Simulasi Satu', bornOn: '1998-03-04', rw: '02', rt: '03', hamlet: 'Karanganyar' },
  village: villages.own,
  registeredOn: '2026-09-01',
  lmpOn: '2026-07-01',
  gravida: 2,
  parity: 1,
  lastBirthOn: '2022-02-02',
  heightCm: 154,
  ...over,
})

const registering = `mutation ($input: PregnancyInput!, $correction: CorrectionInput) {
  registerPregnancy(input: $input, correction: $correction) {
    pregnancy { id number person { name } } matches { number kind village { code } pregnancy { number } }
    userErrors { field code message }
  }
}`

export interface RegisterAnswer {
  readonly pregnancy: {
    readonly id: string
    readonly number: string
    readonly person: { readonly name: string }
  } | null
  readonly matches: readonly { number: string; kind: string; pregnancy: { number: string } | null }[]
  readonly userErrors: readonly UserErrorAnswer[]
}

const dataOf = <Data>({ data, errors }: Executed<Data>): Data => {
  if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors))
  return data
}

export async function register(
  api: TestApi,
  input: Record<string, unknown>,
  { viewer = midwife, correction }: { viewer?: Viewer; correction?: { id: string; reason: string } } = {},
): Promise<RegisterAnswer> {
  const answer = await api.execute<{ registerPregnancy: RegisterAnswer }>(registering, {
    viewer,
    variables: { input, correction },
  })
  return dataOf(answer).registerPregnancy
}

/** Registers a woman and gives her id; fails where she is refused. */
export async function registered(api: TestApi, over: Record<string, unknown> = {}, viewer = midwife): Promise<string> {
  const { pregnancy, userErrors } = await register(api, pregnancyInput(over), { viewer })
  if (pregnancy === null) throw new Error(JSON.stringify(userErrors))
  return pregnancy.id
}

/** Sends a document as a viewer and gives its data. */
export const ask = async <Data = Record<string, unknown>>(
  api: TestApi,
  document: string,
  variables: Record<string, unknown> = {},
  viewer: Viewer = midwife,
): Promise<Data> => dataOf(await api.execute<Data>(document, { viewer, variables }))

const alphabets = ['abcdefghij', 'klmnopqrst'] as const

/** A number as part of a name of its own, no letter twice in a row: the matching of names reads such as one. */
export const lettersOf = (number: number): string =>
  [...String(number)].map((digit, place) => alphabets[place % 2]?.[Number(digit)]).join('')
