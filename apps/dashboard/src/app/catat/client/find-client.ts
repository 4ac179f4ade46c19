import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { ClientFileQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const clientFileQuery = graphql(`
  query ClientFile($number: ID!, $language: Language!) {
    pregnancy(id: $number) {
      id
      number
      status
      isEditable
      endedOn
      closedReason
      sameAs
      village { code fullName(language: $language) }
      careCentre { fullName(language: $language) }
      person { name phone }
      dating { ...DatingWords }
      kspr { ...AssessmentWords }
      delivery { id on }
      newborns { ordinal }
      nextStep { ...StepWords }
      ...ClientFacts
      ...FourTooList
      ...CadreList
      ...StepTable
      ...ReferralLines
      ...ClientTimeline
      ...MissingComponents
    }
  }
`)

/** Everything in a client's file; null when there is none the viewer may see. */
export const findClient = (number: string, language: Language) =>
  ask(clientFileQuery, { number, language: apiLanguage(language) })

export type ClientFile = NonNullable<ClientFileQuery['pregnancy']>
