import { connect } from '@pantau/database'
import { type Seed, testDatabase } from '@pantau/database/testing'
import type { Role } from '../../access/permissions.ts'
import { openTestApi, type TestApi } from '../../testing/execute.ts'
import { territorySeed } from '../../testing/territory-seed.ts'
import { entryFormId } from '../entry-key.ts'

export const centre = '33.04-1'
export const otherCentre = '33.04-2'
export const village = '33.04.15.2001'
export const secondVillage = '33.04.15.2002'
/** Served by the centre until the end of September 2026, then by the other one. */
export const movedVillage = '33.04.15.2003'

export const entrySeed: Seed = {
  name: 'entry',
  plant: async (urls) => {
    await territorySeed.plant(urls)
    const { sql, close } = connect(urls.ownerUrl, { max: 1, applicationName: 'seed' })
    const centres = [centre, otherCentre].map((code, place) => ({
      ...{ code, level: 'HEALTH_CENTRE', regency_code: '33.04', parent_code: '33.04.15' },
      name: `Puskesmas Pejawaran ${place + 1}`,
    }))
    await sql`insert into areas ${sql(centres)}`
    const links = (ancestor: string, descendant: string, from = '-infinity', to = 'infinity') => ({
      ...{
        regency_code: '33.04',
        ancestor_code: ancestor,
        descendant_code: descendant,
        valid_from: from,
        valid_to: to,
      },
    })
    const catchments = [
      ...[centre, otherCentre].flatMap((code) => [links(code, code), links('33.04', code), links('33.04.15', code)]),
      links(centre, village),
      links(centre, secondVillage),
      links(centre, movedVillage, '-infinity', '2026-10-01'),
      links(otherCentre, movedVillage, '2026-10-01'),
    ]
    await sql`insert into area_links ${sql(catchments)}`
    await sql`update installations set is_demo = false`
    await close()
  },
}

export const october = entryFormId({ formKey: 'KIA', centreCode: centre, month: '2026-10' })

export interface Outcome {
  readonly form: { readonly state: string; readonly revision: number }
  readonly userErrors: readonly { readonly code: string }[]
}

export interface SheetAnswer {
  readonly form: {
    readonly state: string
    readonly filled: number
    readonly expected: number
    readonly isLate: boolean
    readonly daysLeft: number
    readonly deadline: string
    readonly steps: readonly string[]
    readonly returnReason: string | null
  }
  readonly areas: readonly { readonly code: string }[]
  readonly cells: readonly CellAnswer[]
  readonly issues: readonly IssueAnswer[]
  readonly corrections: readonly { readonly id: string; readonly state: string; readonly reason: string }[]
  readonly import: {
    readonly state: string
    readonly source: string
    readonly counts: { readonly rows: number }
  } | null
  readonly reportedElsewhere: number
}

export interface CellAnswer {
  readonly area: string
  readonly element: string
  readonly typed: string
  readonly value: number | null
  readonly version: number
  readonly lastMonth: number | null
  readonly usualLimit: number | null
  readonly isOpen: boolean
}

interface IssueAnswer {
  readonly area: string
  readonly elements: readonly string[]
  readonly rule: { readonly code: string; readonly severity: string }
}

const cellFields = 'area element typed value version lastMonth usualLimit isOpen'
const issueFields = 'area elements rule { code severity }'
const outcomeFields = 'form { state revision } userErrors { code }'

const documents = {
  sheet: `query ($healthCentre: String!, $month: String!) { entryForm(healthCentre: $healthCentre, month: $month) {
    form { state filled expected isLate daysLeft deadline steps returnReason } areas { code } cells { ${cellFields} }
    issues { ${issueFields} } corrections { id state reason } import { state source counts { rows } } reportedElsewhere } }`,
  save: `mutation ($id: ID!, $cells: [EntryCellInput!]!) { saveEntryCells(id: $id, cells: $cells) {
    cells { ${cellFields} } conflicts { typed cell { ${cellFields} } } issues { ${issueFields} } checkedAreas
    userErrors { code area element } } }`,
  submit: `mutation ($id: ID!) { submitEntryForm(id: $id) { ${outcomeFields} } }`,
  return: `mutation ($id: ID!, $reason: String!) { returnEntryForm(id: $id, reason: $reason) { ${outcomeFields} } }`,
  approve: `mutation ($id: ID!) { approveEntryForm(id: $id) { ${outcomeFields} } }`,
  request: `mutation ($id: ID!, $reason: String!, $cells: [EntryCellPlaceInput!]!) {
    requestEntryCorrection(id: $id, reason: $reason, cells: $cells) { ${outcomeFields} } }`,
  decide: `mutation ($id: ID!, $isGranted: Boolean!, $note: String!) {
    decideEntryCorrection(id: $id, isGranted: $isGranted, note: $note) { ${outcomeFields} } }`,
  deadline: 'mutation ($day: Int!) { setEntryDeadline(day: $day) { code } }',
  forms: `query ($fromMonth: String!, $toMonth: String!) { entryForms(fromMonth: $fromMonth, toMonth: $toMonth) {
    id month state healthCentre { code } expected isLate } }`,
} as const

export type EntryDocument = keyof typeof documents

/** Area, element, text and the version it was typed over. */
export type Typed = readonly [area: string, element: string, typed: string, version?: number]

interface SaveAnswer {
  readonly cells: readonly CellAnswer[]
  readonly conflicts: readonly { readonly typed: string; readonly cell: CellAnswer }[]
  readonly issues: readonly IssueAnswer[]
  readonly userErrors: readonly { readonly code: string; readonly area: string | null }[]
}

/** Somebody of a role, bound to an area. */
export class Person {
  constructor(
    private readonly api: TestApi,
    readonly role: Role,
    readonly areaCodes: readonly string[] = ['33.04'],
  ) {}

  ask(document: EntryDocument, variables: Record<string, unknown>) {
    return this.api.execute(documents[document], { viewer: { role: this.role, areaCodes: this.areaCodes }, variables })
  }

  private async answer<Data>(document: EntryDocument, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask(document, variables)
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '))
    const [found] = Object.values(data ?? {})
    return found as Data
  }

  sheet = (month = '2026-10', healthCentre = centre) =>
    this.answer<SheetAnswer | null>('sheet', { healthCentre, month })

  forms = (fromMonth: string, toMonth: string) =>
    this.answer<{ month: string; healthCentre: { code: string }; expected: number; isLate: boolean }[]>('forms', {
      fromMonth,
      toMonth,
    })

  type = (cells: readonly Typed[], id = october) =>
    this.answer<SaveAnswer>('save', {
      id,
      cells: cells.map(([area, element, typed, version = 0]) => ({ area, element, typed, version })),
    })

  submit = (id = october) => this.answer<Outcome>('submit', { id })
  return = (reason: string, id = october) => this.answer<Outcome>('return', { id, reason })
  approve = (id = october) => this.answer<Outcome>('approve', { id })
  request = (reason: string, cells: readonly { area: string; element: string }[], id = october) =>
    this.answer<Outcome>('request', { id, reason, cells })
  decide = (id: string, isGranted: boolean, note = '') => this.answer<Outcome>('decide', { id, isGranted, note })
  setDeadline = (day: number) => this.answer<{ code: string }[]>('deadline', { day })
}

/** The real API over a puskesmas with its villages, on the 24th of November 2026. */
export async function openEntry(today = '2026-11-24') {
  const api = await openTestApi(await testDatabase(entrySeed), { today })
  const person = (role: Role, areaCodes?: readonly string[]) => new Person(api, role, areaCodes)
  return {
    api,
    person,
    villageMidwife: person('MIDWIFE', [village]),
    coordinator: person('MIDWIFE', [centre]),
    head: person('HEALTH_CENTRE_HEAD', [centre]),
    office: person('HEALTH_HEAD'),
  }
}

const written = [
  ...['entry_settings', 'entry_forms', 'entry_cells', 'entry_corrections', 'entry_correction_cells'],
  ...['figures', 'tallies', 'imports'],
]

/** Nothing entered and nothing reported, as on the first day. */
export async function forgetEntry({ connection: { sql } }: TestApi): Promise<void> {
  for (const table of written) await sql`delete from ${sql(table)}`
}

/** The figure of an element in October as every reader sees it; null when not reported. */
export async function askFigure(api: TestApi, element: string, area: string): Promise<number | null> {
  const { data } = await api.execute<{ elementValues: { value: number | null }[] }>(
    `query ($elements: [String!]!, $areas: AreaSelectionInput!) {
      elementValues(elements: $elements, areas: $areas, periods: { from: "2026-10", to: "2026-10", grain: MONTH }) { value } }`,
    { viewer: { role: 'ANALYST' }, variables: { elements: [element], areas: { codes: [area] } } },
  )
  return data?.elementValues[0]?.value ?? null
}
