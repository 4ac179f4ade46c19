import { randomUUID } from 'node:crypto'
import { ask, lettersOf, midwife, registered } from '../../registry/testing/registry-api.ts'
import { villages } from '../../registry/testing/registry-seed.ts'
import { type TestApi, testClock, type Viewer } from '../../testing/execute.ts'

export interface SheetAnswerOf {
  readonly outcome: string | null
  readonly sheet: {
    readonly state: string
    readonly stands: { readonly revision: number; readonly answers: readonly { item: string; word: string | null }[] }
    readonly conflicts: readonly { readonly answers: readonly { item: string; word: string | null }[] }[]
  } | null
  readonly escalation: { readonly id: string; readonly isOpen: boolean; readonly signs: { code: string }[] } | null
  readonly userErrors: readonly { readonly field: string; readonly code: string }[]
}

const submitting = `mutation ($input: SheetInput!) { submitSheet(input: $input) {
  outcome sheet { state stands { revision answers { item word } } conflicts { answers { item word } } }
  escalation { id isOpen signs { code } } userErrors { field code } } }`

export const allNo = ['FEVER', 'HEADACHE', 'INSOMNIA_ANXIETY', 'TB_RISK', 'FEWER_MOVEMENTS', 'ABDOMINAL_PAIN', 'FLUID']
  .concat(['URINATION_DISCHARGE', 'DIARRHOEA', 'BLEEDING', 'SWELLING_CONVULSIONS', 'VOMITING', 'BREATHLESS'])
  .map((item) => ({ item, word: 'NO' }))

/** A column of week 20 without a sign; single fields are replaced. */
export const sheetInput = (pregnancy: string, over: Record<string, unknown> = {}) => ({
  ...{ entryKey: randomUUID(), pregnancy, form: 'PREGNANCY', version: 3, column: 20, baseRevision: 0, answers: allNo },
  filledAt: new Date(testClock.now().getTime() - 3_600_000).toISOString(),
  ...over,
})

export const submit = async (
  api: TestApi,
  input: Record<string, unknown>,
  viewer: Viewer = midwife,
): Promise<SheetAnswerOf> => (await ask<{ submitSheet: SheetAnswerOf }>(api, submitting, { input }, viewer)).submitSheet

let clients = 0

/** A client in her 25th week, with a cadre who has a telephone; the cadre as a viewer. */
export async function watchedClient(api: TestApi): Promise<{ readonly id: string; readonly cadre: Viewer }> {
  clients += 1
  const letters = lettersOf(clients)
  const id = await registered(api, {
    ...{ person: { name: `Ibu Pantau ${letters}`, hamlet: 'Krajan' }, registeredOn: '2026-08-01', lmpOn: '2026-06-01' },
  })
  const { registerCadre } = await ask<{ registerCadre: { cadre: { id: string; number: string } } }>(
    api,
    'mutation ($input: CadreInput!) { registerCadre(input: $input) { cadre { id number } } }',
    { input: { name: `Kader Pantau ${letters}`, village: villages.own, hamlet: 'Krajan', startedOn: '2026-01-01' } },
  )
  const { cadre } = registerCadre
  await ask(api, 'mutation ($id: ID!) { inviteCadre(cadre: $id) { code } }', { id: cadre.id })
  await ask(
    api,
    `mutation ($id: ID!, $cadre: ID!) {
      assignCadre(pregnancy: $id, cadre: $cadre, fromOn: "2026-08-03", reason: "diminta keluarga") { userErrors { code } } }`,
    { id, cadre: cadre.id },
  )
  return { id, cadre: { role: 'CADRE', areaCodes: [villages.own], name: cadre.number.toLowerCase() } }
}
