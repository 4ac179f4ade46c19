import 'server-only'
import { type Answer, ask } from '../../../graphql/client.ts'
import type { RecordClientQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const recordClientQuery = graphql(`
  query RecordClient($number: ID!, $language: Language!) {
    pregnancy(id: $number) {
      id
      number
      status
      isEditable
      registeredOn
      village { code }
      careCentre { code }
      lmpOn
      scanOn
      scanGestationDays
      ageYears
      gravida
      parity
      lastBirthOn
      yearsMarried
      heightCm
      factors
      person { name bornOn nik phone address hamlet rw rt }
      cadre { id }
      newborns {
        ordinal
        contacts { id ordinal on at provider place weightGrams isBreastfed signs { code } }
      }
      antenatalContacts {
        id on provider place weightKg systolicMmhg diastolicMmhg armCm fundalCm presentation fetalHeartRate
        haemoglobin ironTablets components { code } factors
      }
      delivery {
        id on at outcome provider place method complications
        newborns { ordinal sex isLive weightGrams lengthCm }
      }
      postpartumContacts { id on at provider place systolicMmhg diastolicMmhg hasVitaminA familyPlanning signs { code } }
      referrals { id ordinal reason facility outcome times { detectedAt decidedAt leftAt arrivedAt treatedAt } }
      deaths { id kind ordinal diedOn causeGroup place reviewedOn }
    }
    antenatalComponents { code label(language: $language) isOfTen }
    ksprFactors { code no group groupLabel(language: $language) score label(language: $language) isByFacts }
    postpartumSigns { code label(language: $language) }
    newbornSigns { code label(language: $language) }
  }
`)

/** A client with all her records and the lists of the forms, to record or to correct. */
export const findRecordClient = (number: string, language: Language): Promise<Answer<RecordClientQuery>> =>
  ask(recordClientQuery, { number, language: apiLanguage(language) })

export type RecordClient = NonNullable<RecordClientQuery['pregnancy']>
export type RecordLists = Omit<RecordClientQuery, 'pregnancy'>
