import type { Chart } from '../../registry/charts/chart.ts'
import type { EscalationRow } from '../../watches/escalations/escalation-row.ts'
import type { SubmissionRow } from '../../watches/sheets/sheet-row.ts'

/** All that is recorded of a client, and how days are told from instants. */
export interface ClientRecords {
  readonly chart: Chart
  readonly submissions: readonly SubmissionRow[]
  readonly escalations: readonly EscalationRow[]
  readonly dayOf: (instant: string) => string
}

/** A client, or something of her, counted for an element in the month of a day. */
export interface CountedCase {
  readonly element: string
  readonly on: string
  readonly part?: string
  readonly cadreId?: number
  /** What is measured of the case; 1 where it is only counted. */
  readonly amount?: number
  /** The day from which it counts; `on` when left out. */
  readonly countsFrom?: string
}

/** By whom care counts as care by a health worker. */
const healthWorkers = ['MIDWIFE', 'DOCTOR', 'SPECIALIST', 'NURSE']
const doctors = ['DOCTOR', 'SPECIALIST']
/** Fasyankes; a village post is none (PP 47/2016). */
const facilities = ['HEALTH_CENTRE', 'CLINIC', 'HOSPITAL']

export const byHealthWorker = ({ provider }: { readonly provider: string | null }): boolean =>
  provider !== null && healthWorkers.includes(provider)
export const byDoctor = ({ provider }: { readonly provider: string | null }): boolean =>
  provider !== null && doctors.includes(provider)
export const inFacility = ({ place }: { readonly place: string | null }): boolean =>
  place !== null && facilities.includes(place)

export const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null

/** A case on a day, none where there is no day. */
export const once = (element: string, on: string | null | undefined, part?: string): CountedCase[] =>
  on == null ? [] : [{ element, on, ...(part === undefined ? {} : { part }) }]
