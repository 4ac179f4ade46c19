import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { ReferralInput } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { type Words, words } from '../../../i18n/words.ts'
import { stages } from '../client/list-legs.ts'
import type { Field, FormPart } from '../form/field.ts'
import { optionsOf, textValue } from '../form/option-lists.ts'
import type { Entry } from '../form/read-entry.ts'
import { childOptions } from './child-options.ts'
import { localTimeOf } from './clock-time.ts'
import type { RecordContext, RecordForm } from './record-form.ts'
import { settle } from './record-outcome.ts'

export const recordReferral = graphql(`
  mutation RecordReferral(
    $pregnancy: ID!
    $input: ReferralInput!
    $correction: CorrectionInput
    $language: Language!
  ) {
    outcome: recordReferral(pregnancy: $pregnancy, input: $input, correction: $correction) { ...CareOutcome }
  }
`)

/** What stands for the mother where a child would be given by its number. */
const mother = 'ibu'

function parts({ language, client }: RecordContext): readonly FormPart[] {
  const said = words[language].care
  const children = childOptions(client, said)
  return [
    ...(children.length === 0
      ? []
      : [
          {
            kind: 'radios',
            name: 'ordinal',
            label: said.fields.whoReferred,
            options: [{ value: mother, words: said.fields.mother }, ...children],
          } satisfies Field,
        ]),
    { kind: 'text', name: 'reason', label: said.fields.referralReason, hint: said.fields.noNames, maxLength: 200 },
    { kind: 'text', name: 'facility', label: said.fields.facility, maxLength: 200 },
    {
      kind: 'group',
      name: 'waktu',
      legend: said.fields.times,
      note: said.fields.timesNote,
      fields: stages.map((name): Field => ({ kind: 'datetime-local', name, label: said.stages[name] })),
    },
    {
      kind: 'select',
      name: 'outcome',
      label: said.fields.referralOutcome,
      hint: said.fields.referralOutcomeHint,
      options: optionsOf(said.referralOutcomes),
    },
  ]
}

function read(entry: Entry, said: Words['care'], entryKey: string): ReferralInput {
  return {
    ordinal: entry.text('ordinal') === mother ? null : entry.whole('ordinal'),
    reason: entry.needed('reason'),
    facility: entry.needed('facility'),
    detectedAt: entry.instant('detectedAt'),
    decidedAt: entry.instant('decidedAt'),
    leftAt: entry.instant('leftAt'),
    arrivedAt: entry.instant('arrivedAt'),
    treatedAt: entry.instant('treatedAt'),
    outcome: entry.choice('outcome', said.referralOutcomes),
    entryKey,
  }
}

export const referral: RecordForm = {
  parts,
  fresh: () => ({ ordinal: [mother] }),
  valuesOf({ client }, id) {
    const record = client.referrals.find((one) => one.id === id)
    if (record === undefined) return null
    return {
      ordinal: [record.ordinal === null ? mother : String(record.ordinal)],
      reason: [record.reason],
      facility: [record.facility],
      ...Object.fromEntries(stages.map((stage) => [stage, localTimeOf(record.times[stage])])),
      outcome: textValue(record.outcome),
    }
  },
  async send(entry, { entryKey, ...target }) {
    const input = read(entry, words.id.care, entryKey)
    if (entry.problems.length > 0) return null
    return settle(await ask(recordReferral, { ...target, input }))
  },
}
