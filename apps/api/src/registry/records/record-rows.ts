import type {
  assignmentEnds,
  Choice,
  causeGroups,
  closingReasons,
  complications,
  deathDelays,
  deathKinds,
  methods,
  nearnesses,
  outcomes,
  places,
  presentations,
  providers,
  referralOutcomes,
  reviewVerdicts,
  sexes,
} from './choices.ts'

export interface Recorded {
  readonly id: number
  readonly entryKey: string
  readonly pregnancyId: number
}

/** A client as everyone may see her who may see her at all. */
export interface PregnancyRow {
  readonly id: number
  readonly entryKey: string
  readonly number: string
  readonly villageCode: string
  readonly careCentreCode: string | null
  readonly registeredOn: string
  readonly lmpOn: string | null
  readonly scanOn: string | null
  readonly scanGestationDays: number | null
  readonly ageYears: number | null
  readonly gravida: number | null
  readonly parity: number | null
  readonly lastBirthOn: string | null
  readonly yearsMarried: number | null
  readonly heightCm: number | null
  readonly factors: string[]
  readonly closedOn: string | null
  readonly closedReason: Choice<typeof closingReasons> | null
  readonly sameAs: string | null
  readonly endedOn: string | null
  readonly motherDiedOn: string | null
  readonly activeCadreId: number | null
}

export interface PersonRow {
  readonly pregnancyId: number
  readonly name: string
  readonly bornOn: string | null
  readonly nik: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly hamlet: string | null
  readonly rw: string | null
  readonly rt: string | null
}

interface Contact extends Recorded {
  readonly on: string
  readonly provider: Choice<typeof providers>
  readonly place: Choice<typeof places>
}

export interface AntenatalRow extends Contact {
  readonly weightKg: number | null
  readonly systolicMmhg: number | null
  readonly diastolicMmhg: number | null
  readonly armCm: number | null
  readonly fundalCm: number | null
  readonly presentation: Choice<typeof presentations> | null
  readonly fetalHeartRate: number | null
  readonly haemoglobin: number | null
  readonly ironTablets: number | null
  readonly components: string[]
  readonly factors: string[]
}

export interface DeliveryRow extends Recorded {
  readonly on: string
  readonly at: string | null
  readonly outcome: Choice<typeof outcomes>
  readonly provider: Choice<typeof providers> | null
  readonly place: Choice<typeof places> | null
  readonly method: Choice<typeof methods> | null
  readonly complications: Choice<typeof complications>[]
}

export interface NewbornRow extends Recorded {
  readonly ordinal: number
  readonly sex: Choice<typeof sexes>
  readonly isLive: boolean
  readonly weightGrams: number | null
  readonly lengthCm: number | null
}

export interface PostpartumRow extends Contact {
  readonly at: string | null
  readonly systolicMmhg: number | null
  readonly diastolicMmhg: number | null
  readonly hasVitaminA: boolean | null
  readonly familyPlanning: string | null
  readonly signs: string[]
}

export interface NeonatalRow extends Contact {
  readonly ordinal: number
  readonly at: string | null
  readonly weightGrams: number | null
  readonly isBreastfed: boolean | null
  readonly signs: string[]
}

export interface ReferralRow extends Recorded {
  readonly ordinal: number | null
  readonly reason: string
  readonly facility: string
  readonly detectedAt: string | null
  readonly decidedAt: string | null
  readonly leftAt: string | null
  readonly arrivedAt: string | null
  readonly treatedAt: string | null
  readonly outcome: Choice<typeof referralOutcomes> | null
}

export interface DeathRow extends Recorded {
  readonly kind: Choice<typeof deathKinds>
  readonly ordinal: number | null
  readonly diedOn: string
  readonly causeGroup: Choice<typeof causeGroups>
  readonly place: Choice<typeof places>
  readonly reviewedOn: string | null
  readonly reviewVerdict: Choice<typeof reviewVerdicts> | null
  readonly reviewDelays: Choice<typeof deathDelays>[]
  readonly reviewFinding: string | null
}

export interface AssignmentRow extends Recorded {
  readonly cadreId: number
  readonly fromOn: string
  readonly endedOn: string | null
  readonly endReason: Choice<typeof assignmentEnds> | null
  readonly nearness: Choice<typeof nearnesses>
  readonly reason: string | null
}
