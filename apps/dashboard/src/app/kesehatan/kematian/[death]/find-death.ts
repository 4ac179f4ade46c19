import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import type { DeathCaseQuery } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../../i18n/language.ts'

const deathQuery = graphql(`
  query DeathCase($death: ID!, $language: Language!) {
    death(id: $death) {
      id
      kind
      ordinal
      diedOn
      class
      phase
      ageDays
      causeGroup
      place
      review { heldOn verdict delays finding }
      followUps { ...Decision }
      lastReferral {
        reason
        facility
        times { detectedAt decidedAt leftAt arrivedAt treatedAt }
        decisionMinutes
        reachingMinutes
        treatmentMinutes
        runningMinutes
      }
      pregnancy {
        number
        ageYears
        isEditable
        person { name }
        village { code fullName(language: $language) }
        kspr { bandLabel(language: $language) }
        antenatalContacts { on }
      }
    }
  }
`)

export type DeathCase = NonNullable<DeathCaseQuery['death']>

/** A case with its audit and what follows from it; null when there is none the viewer may see. */
export const findDeath = (id: string, language: Language) =>
  ask(deathQuery, { death: id, language: apiLanguage(language) })

export const deathHref = (id: string): string => `/kesehatan/kematian/${encodeURIComponent(id)}`
