import type { Answer } from '../../../graphql/client.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Refusal } from '../../../graphql/refusal.ts'
import type { Problem } from '../form/field.ts'

const careOutcome = graphql(`
  fragment CareOutcome on CarePayload {
    userErrors { field message(language: $language) }
  }
`)

export type RecordOutcome =
  | { readonly problems: readonly Problem[]; readonly refusal?: undefined }
  | { readonly refusal: Refusal }

/** What the API said of a record; nothing was written when there is any problem. */
export function settle(answer: Answer<{ readonly outcome: FragmentType<typeof careOutcome> }>): RecordOutcome {
  if (answer.refusal) return { refusal: answer.refusal }
  return { problems: readFragment(careOutcome, answer.data.outcome).userErrors }
}
