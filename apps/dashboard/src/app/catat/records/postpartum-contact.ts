import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { PostpartumContactInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { FormPart } from '../form/field.ts'
import { codesAsOptions, numberValue, optionsOf, textValue, truthValue, yesNo } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { timeOf } from './clock-time.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const recordPostpartumContact = graphql(`
  mutation RecordPostpartumContact(
    $pregnancy: ID!
    $input: PostpartumContactInput!
    $correction: CorrectionInput
    $language: Language!
  ) {
    outcome: recordPostpartumContact(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

function parts({ language, today, lists }: RecordContext): readonly FormPart[] {
  const { care: said, forms } = words[language]
  return [
    { kind: 'date', name: 'on', label: said.fields.on, max: today },
    { kind: 'time', name: 'at', label: said.fields.at, hint: said.fields.atHint },
    { kind: 'select', name: 'provider', label: said.fields.provider, options: optionsOf(said.providers) },
    { kind: 'select', name: 'place', label: said.fields.place, options: optionsOf(said.places) },
    { kind: 'text', name: 'systolicMmhg', label: said.fields.systolicMmhg, inputMode: 'numeric' },
    { kind: 'text', name: 'diastolicMmhg', label: said.fields.diastolicMmhg, inputMode: 'numeric' },
    { kind: 'radios', name: 'hasVitaminA', label: said.fields.hasVitaminA, options: yesNo(forms) },
    { kind: 'text', name: 'familyPlanning', label: said.fields.familyPlanning, maxLength: 200 },
    {
      kind: 'checks',
      name: 'signs',
      label: said.fields.motherSigns,
      hint: said.fields.signsHint,
      options: codesAsOptions(lists.postpartumSigns),
    },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): PostpartumContactInput {
  const on = entry.neededDay('on')
  return {
    on,
    at: entry.instantOn(on, 'at'),
    provider: entry.neededChoice('provider', said.providers, 'MIDWIFE'),
    place: entry.neededChoice('place', said.places, 'HOME'),
    systolicMmhg: entry.whole('systolicMmhg'),
    diastolicMmhg: entry.whole('diastolicMmhg'),
    hasVitaminA: entry.truth('hasVitaminA'),
    familyPlanning: entry.text('familyPlanning'),
    signs: entry.list('signs'),
    entryKey,
  }
}

export const postpartumContact: RecordForm = {
  parts,
  fresh: ({ today }) => ({ on: [today], provider: ['MIDWIFE'] }),
  valuesOf({ client, language }, id) {
    const record = client.postpartumContacts.find((contact) => contact.id === id)
    if (record === undefined) return null
    return {
      on: [record.on],
      at: timeOf(record.at),
      provider: [record.provider],
      place: [record.place],
      systolicMmhg: numberValue(record.systolicMmhg, language),
      diastolicMmhg: numberValue(record.diastolicMmhg, language),
      hasVitaminA: truthValue(record.hasVitaminA),
      familyPlanning: textValue(record.familyPlanning),
      signs: record.signs.map(({ code }) => code),
    }
  },
  async send(entry, { entryKey, ...target }) {
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordPostpartumContact, { ...target, input }))
  },
}
