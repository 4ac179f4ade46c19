/** A register of simulated people; keys stand for them, and no name is anybody's. */
export interface SimulatedRegister {
  readonly cadres: readonly SimulatedCadre[]
  readonly clients: readonly SimulatedClient[]
}

export interface Home {
  readonly villageCode: string
  readonly hamlet: string
  readonly rw: string
  readonly rt: string
}

export interface SimulatedCadre extends Home {
  readonly key: string
  readonly number: string
  readonly name: string
  readonly phone: string
  readonly startedOn: string
}

export interface SimulatedAssignment {
  readonly cadreKey: string
  readonly fromOn: string
  readonly endedOn: string | null
  readonly endReason: 'HANDED_OVER' | 'COMPLETED' | null
  readonly nearness: 'RT' | 'RW' | 'HAMLET' | 'VILLAGE'
  readonly reason: string | null
}

type Provider = 'MIDWIFE' | 'DOCTOR' | 'SPECIALIST'
type Place = 'HOME' | 'POSYANDU' | 'VILLAGE_POST' | 'HEALTH_CENTRE' | 'HOSPITAL'

export interface SimulatedContact {
  readonly on: string
  readonly provider: Provider
  readonly place: Place
}

export interface SimulatedAntenatal extends SimulatedContact {
  readonly weightKg: number
  readonly systolicMmhg: number
  readonly diastolicMmhg: number
  readonly armCm: number
  readonly fundalCm: number | null
  readonly haemoglobin: number | null
  readonly ironTablets: number
  readonly components: readonly string[]
  readonly factors: readonly string[]
}

export interface SimulatedDelivery extends SimulatedContact {
  readonly at: string
  readonly outcome: 'BIRTH' | 'MISCARRIAGE'
  readonly method: 'SPONTANEOUS' | 'CAESAREAN' | null
  readonly complications: readonly string[]
}

export interface SimulatedNewborn {
  readonly ordinal: number
  readonly sex: 'FEMALE' | 'MALE'
  readonly isLive: boolean
  readonly weightGrams: number
  readonly lengthCm: number
}

export interface SimulatedPostpartum extends SimulatedContact {
  readonly hasVitaminA: boolean
  readonly signs: readonly string[]
}

export interface SimulatedNeonatal extends SimulatedContact {
  readonly ordinal: number
  readonly weightGrams: number
  readonly isBreastfed: boolean
}

export interface SimulatedReferral {
  readonly reason: string
  readonly facility: string
  readonly detectedAt: string
  readonly decidedAt: string
  readonly leftAt: string
  readonly arrivedAt: string
  readonly treatedAt: string | null
  readonly outcome: 'RECOVERED' | 'IN_CARE' | 'DIED'
}

export interface SimulatedDeath {
  readonly kind: 'MATERNAL' | 'FETAL' | 'INFANT'
  readonly ordinal: number | null
  readonly diedOn: string
  readonly causeGroup: string
  readonly place: Place
  readonly reviewedOn: string | null
  readonly reviewVerdict?: 'AVOIDABLE' | 'UNAVOIDABLE' | 'UNDETERMINED'
  readonly reviewDelays?: readonly ('DECIDING' | 'REACHING' | 'RECEIVING')[]
  readonly reviewFinding?: string | null
}

export interface SimulatedPerson {
  readonly name: string
  readonly bornOn: string
  readonly nik: string
  readonly phone: string
}

export interface SimulatedClient {
  readonly key: string
  readonly number: string
  readonly home: Home
  readonly person: SimulatedPerson
  readonly registeredOn: string
  readonly lmpOn: string
  readonly ageYears: number
  readonly gravida: number
  readonly parity: number
  readonly lastBirthOn: string | null
  readonly yearsMarried: number
  readonly heightCm: number
  readonly factors: readonly string[]
  readonly assignments: readonly SimulatedAssignment[]
  readonly antenatal: readonly SimulatedAntenatal[]
  readonly delivery: SimulatedDelivery | null
  readonly newborns: readonly SimulatedNewborn[]
  readonly postpartum: readonly SimulatedPostpartum[]
  readonly neonatal: readonly SimulatedNeonatal[]
  readonly referrals: readonly SimulatedReferral[]
  readonly deaths: readonly SimulatedDeath[]
}
