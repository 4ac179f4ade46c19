import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { DeliveryInput, NewbornInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { FieldGroup, FormPart, FormValues } from '../form/field.ts'
import { numberValue, optionsOf, textValue, truthValue, yesNo } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { timeOf } from './clock-time.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const recordDelivery = graphql(`
  mutation RecordDelivery(
    $pregnancy: ID!
    $input: DeliveryInput!
    $correction: CorrectionInput
    $language: Language!
  ) {
    outcome: recordDelivery(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

/** Triplets are the most a form offers; the API takes more. */
const childrenOffered = [0, 1, 2] as const

function childGroup(index: number, said: Words['care'], forms: Words['forms']): FieldGroup {
  const name = (field: string) => `newborns.${index}.${field}`
  return {
    kind: 'group',
    name: `bayi-${index}`,
    legend: said.fields.child(String(index + 1)),
    ...(index > 0 && { isFolded: true, note: said.fields.childNote }),
    fields: [
      { kind: 'radios', name: name('sex'), label: said.fields.sex, options: optionsOf(said.sexes) },
      { kind: 'radios', name: name('isLive'), label: said.fields.isLive, options: yesNo(forms) },
      { kind: 'text', name: name('weightGrams'), label: said.fields.weightGrams, inputMode: 'numeric' },
      { kind: 'text', name: name('lengthCm'), label: said.fields.lengthCm, inputMode: 'decimal' },
    ],
  }
}

function parts({ language, today }: RecordContext): readonly FormPart[] {
  const { care: said, forms } = words[language]
  return [
    {
      kind: 'radios',
      name: 'outcome',
      label: said.fields.outcome,
      options: optionsOf(said.deliveryOutcomes),
    },
    { kind: 'date', name: 'on', label: said.fields.bornOn, max: today },
    { kind: 'time', name: 'at', label: said.fields.bornAt, hint: said.fields.bornAtHint },
    { kind: 'select', name: 'provider', label: said.fields.attendant, options: optionsOf(said.providers) },
    { kind: 'select', name: 'place', label: said.fields.place, options: optionsOf(said.places) },
    { kind: 'select', name: 'method', label: said.fields.method, options: optionsOf(said.methods) },
    {
      kind: 'checks',
      name: 'complications',
      label: said.fields.complications,
      options: optionsOf(said.complications),
    },
    ...childrenOffered.map((index) => childGroup(index, said, forms)),
  ]
}

function readChild(entry: Entry, index: number, said: Words['care']): NewbornInput[] {
  const name = (field: string) => `newborns.${index}.${field}`
  const isFilled = ['sex', 'isLive', 'weightGrams', 'lengthCm'].some((field) => entry.text(name(field)) !== null)
  if (!isFilled) return []
  const isLive = entry.truth(name('isLive'))
  if (isLive === null) entry.refuse(name('isLive'), said.fields.isLiveMissing)
  return [
    {
      sex: entry.neededChoice(name('sex'), said.sexes, 'FEMALE'),
      isLive: isLive ?? true,
      weightGrams: entry.whole(name('weightGrams')),
      lengthCm: entry.number(name('lengthCm')),
    },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): DeliveryInput {
  const on = entry.neededDay('on')
  return {
    on,
    at: entry.instantOn(on, 'at'),
    outcome: entry.neededChoice('outcome', said.deliveryOutcomes, 'BIRTH'),
    provider: entry.choice('provider', said.providers),
    place: entry.choice('place', said.places),
    method: entry.choice('method', said.methods),
    complications: entry.ticked('complications', said.complications),
    newborns: childrenOffered.flatMap((index) => readChild(entry, index, said)),
    entryKey,
  }
}

export const delivery: RecordForm = {
  parts,
  fresh: ({ today }) => ({ on: [today], outcome: ['BIRTH'], provider: ['MIDWIFE'] }),
  valuesOf({ client, language }, id) {
    const record = client.delivery
    if (record?.id !== id) return null
    const { on, at, outcome, provider, place, method, complications, newborns } = record
    const children: FormValues[] = newborns.map(({ sex, isLive, weightGrams, lengthCm }, index) => ({
      [`newborns.${index}.sex`]: [sex],
      [`newborns.${index}.isLive`]: truthValue(isLive),
      [`newborns.${index}.weightGrams`]: numberValue(weightGrams, language),
      [`newborns.${index}.lengthCm`]: numberValue(lengthCm, language),
    }))
    return {
      ...Object.assign({}, ...children),
      on: [on],
      at: timeOf(at),
      outcome: [outcome],
      provider: textValue(provider),
      place: textValue(place),
      method: textValue(method),
      complications,
    }
  },
  async send(entry, { entryKey, ...target }) {
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordDelivery, { ...target, input }))
  },
}
