import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { NeonatalContactInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { FormPart } from '../form/field.ts'
import { codesAsOptions, numberValue, optionsOf, truthValue, yesNo } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { childOptions } from './child-options.ts'
import { timeOf } from './clock-time.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const recordNeonatalContact = graphql(`
  mutation RecordNeonatalContact(
    $pregnancy: ID!
    $input: NeonatalContactInput!
    $correction: CorrectionInput
    $language: Language!
  ) {
    outcome: recordNeonatalContact(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

function parts({ language, today, client, lists }: RecordContext): readonly FormPart[] {
  const { care: said, forms } = words[language]
  return [
    { kind: 'radios', name: 'ordinal', label: said.fields.whichChild, options: childOptions(client, said) },
    { kind: 'date', name: 'on', label: said.fields.on, max: today },
    { kind: 'time', name: 'at', label: said.fields.at, hint: said.fields.atHint },
    { kind: 'select', name: 'provider', label: said.fields.provider, options: optionsOf(said.providers) },
    { kind: 'select', name: 'place', label: said.fields.place, options: optionsOf(said.places) },
    { kind: 'text', name: 'weightGrams', label: said.fields.weightGrams, inputMode: 'numeric' },
    { kind: 'radios', name: 'isBreastfed', label: said.fields.isBreastfed, options: yesNo(forms) },
    {
      kind: 'checks',
      name: 'signs',
      label: said.fields.childSigns,
      hint: said.fields.signsHint,
      options: codesAsOptions(lists.newbornSigns),
    },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): NeonatalContactInput {
  const on = entry.neededDay('on')
  return {
    ordinal: entry.whole('ordinal') ?? 1,
    on,
    at: entry.instantOn(on, 'at'),
    provider: entry.neededChoice('provider', said.providers, 'MIDWIFE'),
    place: entry.neededChoice('place', said.places, 'HOME'),
    weightGrams: entry.whole('weightGrams'),
    isBreastfed: entry.truth('isBreastfed'),
    signs: entry.list('signs'),
    entryKey,
  }
}

export const neonatalContact: RecordForm = {
  parts,
  fresh: ({ today, client }) => ({
    on: [today],
    provider: ['MIDWIFE'],
    ...(client.newborns.length === 1 && { ordinal: ['1'] }),
  }),
  valuesOf({ client, language }, id) {
    const record = client.newborns.flatMap(({ contacts }) => contacts).find((contact) => contact.id === id)
    if (record === undefined) return null
    return {
      ordinal: [String(record.ordinal)],
      on: [record.on],
      at: timeOf(record.at),
      provider: [record.provider],
      place: [record.place],
      weightGrams: numberValue(record.weightGrams, language),
      isBreastfed: truthValue(record.isBreastfed),
      signs: record.signs.map(({ code }) => code),
    }
  },
  async send(entry, { entryKey, ...target }) {
    entry.needed('ordinal')
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordNeonatalContact, { ...target, input }))
  },
}
