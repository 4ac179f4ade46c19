import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { CareDeathInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import type { Field, FormPart } from '../form/field.ts'
import { optionsOf, textValue } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { childOptions } from './child-options.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

const recordDeath = graphql(`
  mutation RecordDeath($pregnancy: ID!, $input: CareDeathInput!, $correction: CorrectionInput, $language: Language!) {
    outcome: recordDeath(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

function parts({ language, today, client }: RecordContext): readonly FormPart[] {
  const said = words[language].care
  const children = childOptions(client, said)
  return [
    { kind: 'radios', name: 'kind', label: said.fields.whoDied, options: optionsOf(said.deathKinds) },
    ...(children.length === 0
      ? []
      : [
          {
            kind: 'radios',
            name: 'ordinal',
            label: said.fields.whichChild,
            hint: said.fields.whichChildHint,
            options: children,
          } satisfies Field,
        ]),
    { kind: 'date', name: 'diedOn', label: said.fields.diedOn, max: today },
    { kind: 'select', name: 'causeGroup', label: said.fields.causeGroup, options: optionsOf(said.causeGroups) },
    { kind: 'select', name: 'place', label: said.fields.deathPlace, options: optionsOf(said.places) },
    { kind: 'date', name: 'reviewedOn', label: said.fields.reviewedOn, hint: said.fields.reviewedOnHint, max: today },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): CareDeathInput {
  const kind = entry.neededChoice('kind', said.deathKinds, 'MATERNAL')
  return {
    kind,
    ordinal: kind === 'MATERNAL' ? null : entry.whole('ordinal'),
    diedOn: entry.neededDay('diedOn'),
    causeGroup: entry.neededChoice('causeGroup', said.causeGroups, 'UNKNOWN'),
    place: entry.neededChoice('place', said.places, 'HOME'),
    reviewedOn: entry.day('reviewedOn'),
    entryKey,
  }
}

export const death: RecordForm = {
  parts,
  fresh: ({ client }) => (client.delivery?.newborns.length === 1 ? { ordinal: ['1'] } : {}),
  valuesOf({ client }, id) {
    const record = client.deaths.find((one) => one.id === id)
    if (record === undefined) return null
    return {
      kind: [record.kind],
      ordinal: record.ordinal === null ? [] : [String(record.ordinal)],
      diedOn: [record.diedOn],
      causeGroup: [record.causeGroup],
      place: [record.place],
      reviewedOn: textValue(record.reviewedOn),
    }
  },
  async send(entry, { entryKey, ...target }) {
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordDeath, { ...target, input }))
  },
}
