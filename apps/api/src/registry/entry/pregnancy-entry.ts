import type { PersonRow, PregnancyRow } from '../records/record-rows.ts'

export type PersonEntry = Omit<PersonRow, 'pregnancyId'>

/** A pregnancy as it was typed or read from a sheet. */
export interface PregnancyEntry
  extends Pick<
    PregnancyRow,
    | 'villageCode'
    | 'careCentreCode'
    | 'registeredOn'
    | 'lmpOn'
    | 'scanOn'
    | 'scanGestationDays'
    | 'ageYears'
    | 'gravida'
    | 'parity'
    | 'lastBirthOn'
    | 'yearsMarried'
    | 'heightCm'
  > {
  readonly factors: readonly string[]
  readonly person: PersonEntry
}
