import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { AntenatalContactInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { Field, FormPart } from '../form/field.ts'
import { numberValue, optionsOf, textValue } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { factorOptions } from './factor-options.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const recordAntenatalContact = graphql(`
  mutation RecordAntenatalContact(
    $pregnancy: ID!
    $input: AntenatalContactInput!
    $correction: CorrectionInput
    $language: Language!
  ) {
    outcome: recordAntenatalContact(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

const measures = [
  ['weightKg', 'decimal'],
  ['armCm', 'decimal'],
  ['systolicMmhg', 'numeric'],
  ['diastolicMmhg', 'numeric'],
  ['fundalCm', 'decimal'],
  ['fetalHeartRate', 'numeric'],
  ['haemoglobin', 'decimal'],
  ['ironTablets', 'numeric'],
] as const

function parts({ language, today, lists }: RecordContext): readonly FormPart[] {
  const said = words[language].care
  return [
    { kind: 'date', name: 'on', label: said.fields.on, max: today },
    { kind: 'select', name: 'provider', label: said.fields.provider, options: optionsOf(said.providers) },
    { kind: 'select', name: 'place', label: said.fields.place, options: optionsOf(said.places) },
    {
      kind: 'group',
      name: 'ukuran',
      legend: said.fields.measures,
      note: said.fields.measuresNote,
      fields: [
        ...measures.map(([name, inputMode]): Field => ({ kind: 'text', name, label: said.fields[name], inputMode })),
        {
          kind: 'select',
          name: 'presentation',
          label: said.fields.presentation,
          options: optionsOf(said.presentations),
        },
      ],
    },
    {
      kind: 'checks',
      name: 'components',
      label: said.fields.components,
      hint: said.fields.componentsHint,
      options: lists.antenatalComponents.map(({ code, label, isOfTen }) => ({
        value: code,
        words: label,
        ...(!isOfTen && { note: said.fields.beyondTen }),
      })),
    },
    {
      kind: 'checks',
      name: 'factors',
      label: said.fields.factorsFound,
      hint: said.fields.factorsHint,
      options: factorOptions(lists, language),
    },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): AntenatalContactInput {
  return {
    on: entry.neededDay('on'),
    provider: entry.neededChoice('provider', said.providers, 'MIDWIFE'),
    place: entry.neededChoice('place', said.places, 'HOME'),
    weightKg: entry.number('weightKg'),
    systolicMmhg: entry.whole('systolicMmhg'),
    diastolicMmhg: entry.whole('diastolicMmhg'),
    armCm: entry.number('armCm'),
    fundalCm: entry.number('fundalCm'),
    presentation: entry.choice('presentation', said.presentations),
    fetalHeartRate: entry.whole('fetalHeartRate'),
    haemoglobin: entry.number('haemoglobin'),
    ironTablets: entry.whole('ironTablets'),
    components: entry.list('components'),
    factors: entry.list('factors'),
    entryKey,
  }
}

export const antenatalContact: RecordForm = {
  parts,
  fresh: ({ today }) => ({ on: [today], provider: ['MIDWIFE'] }),
  valuesOf({ client, language }, id) {
    const record = client.antenatalContacts.find((contact) => contact.id === id)
    if (record === undefined) return null
    const { on, provider, place, presentation, components, factors } = record
    return {
      ...Object.fromEntries(measures.map(([name]) => [name, numberValue(record[name], language)])),
      on: [on],
      provider: [provider],
      place: [place],
      presentation: textValue(presentation),
      components: components.map(({ code }) => code),
      factors,
    }
  },
  async send(entry, { entryKey, ...target }) {
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordAntenatalContact, { ...target, input }))
  },
  hasRisk: true,
}
