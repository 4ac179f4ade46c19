/** What the telephone keeps of the server's data, so that a sheet can be filled in without a line. */
export interface PhoneData {
  readonly account: string
  /** Today by the server's calendar, and the telephone's clock at that moment. */
  readonly today: string
  readonly fetchedAtMs: number
  readonly forms: readonly Form[]
  readonly clients: readonly Client[]
  readonly due: readonly DueColumn[]
}

export type FormKey = 'PREGNANCY' | 'BIRTH_PLAN' | 'CHILDBIRTH' | 'POSTPARTUM' | 'NEWBORN'

export type Word = 'YES' | 'NO' | 'UNKNOWN'

/** By item. What is not there was not answered. */
export type Answers = Readonly<Record<string, Word | number>>

export interface Words {
  readonly id: string
  readonly en: string
}

export interface Item {
  readonly code: string
  readonly kind: 'SERVICE' | 'SIGN' | 'PLAN'
  /** The most that a number may be; null for yes and no. */
  readonly most: number | null
  readonly label: Words
  readonly question: Words
  readonly help: Words | null
  readonly fromColumn: number | null
}

export interface Form {
  readonly key: FormKey
  readonly version: number
  readonly title: Words
  readonly unit: 'WEEK' | 'DAY' | 'ONCE'
  readonly firstColumn: number
  readonly lastColumn: number
  readonly items: readonly Item[]
  readonly advice: Words
}

export interface Client {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly phone: string | null
  readonly place: string
  readonly isPregnant: boolean
  /** Day 0 of the pregnancy; null while it is not known. */
  readonly startedOn: string | null
  readonly dueOn: string | null
  readonly endedOn: string | null
  readonly watches: readonly FormKey[]
  /** Children who live, by number at birth. */
  readonly children: readonly number[]
  readonly risk: Words | null
  readonly isEmergency: boolean
  readonly nextStep: { readonly label: Words; readonly dueBy: string } | null
  readonly escalations: readonly OpenEscalation[]
}

export type Stage = 'CONTACTED' | 'DECIDED' | 'LEFT' | 'ARRIVED' | 'TREATED'

/** What a family says that has not decided to go. */
export type FamilyAnswer = 'TALKING' | 'UNWILLING'

export interface OpenEscalation {
  readonly id: string
  readonly form: FormKey
  readonly ordinal: number | null
  readonly signs: readonly { readonly code: string; readonly label: Words }[]
  readonly detectedAt: string
  readonly steps: readonly { readonly stage: Stage; readonly statedAt: string }[]
}

export interface DueColumn {
  readonly client: string
  readonly form: FormKey
  readonly column: number
  readonly ordinal: number | null
  readonly dueOn: string
  /** What stands already. */
  readonly revision: number
  readonly answers: Answers
}

/** What the route of the data answers. */
export type DataReply =
  | { readonly outcome: 'DATA'; readonly data: PhoneData; readonly hasDevice: boolean }
  | { readonly outcome: 'SIGNED_OUT'; readonly hasDevice: boolean }
  | { readonly outcome: 'NOT_CADRE'; readonly hasDevice: boolean }

/** What the route of the PIN answers. */
export type PinReply =
  | { readonly outcome: 'IN'; readonly account: string }
  | { readonly outcome: 'REFUSED' }
  | { readonly outcome: 'WAIT' | 'AWAY' }
