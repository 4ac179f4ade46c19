/** Sheets and danger signs of simulated clients, by their keys. */
export interface SimulatedWatch {
  readonly sheets: readonly SimulatedSheet[]
  readonly signs: readonly SimulatedSign[]
}

export type SimulatedAnswers = Readonly<Record<string, 'YES' | 'NO' | 'UNKNOWN' | number>>

export interface SimulatedSheet {
  readonly clientKey: string
  readonly form: 'PREGNANCY' | 'BIRTH_PLAN' | 'CHILDBIRTH' | 'POSTPARTUM' | 'NEWBORN'
  /** 0 for the mother. */
  readonly ordinal: number
  readonly column: number
  readonly version: number
  readonly answers: SimulatedAnswers
  readonly filledAt: string
}

export interface SimulatedStep {
  readonly stage: 'CONTACTED' | 'DECIDED' | 'LEFT' | 'ARRIVED' | 'TREATED' | 'CLOSED'
  readonly at: string
  readonly facility?: string
  readonly reason?: 'NO_DANGER'
  readonly note?: string
}

export interface SimulatedSign {
  readonly clientKey: string
  readonly form: SimulatedSheet['form']
  readonly ordinal: number
  readonly column: number
  readonly signs: readonly string[]
  readonly detectedAt: string
  readonly steps: readonly SimulatedStep[]
}
