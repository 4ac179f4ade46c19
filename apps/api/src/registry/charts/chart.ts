import type {
  AntenatalRow,
  AssignmentRow,
  DeathRow,
  DeliveryRow,
  NeonatalRow,
  NewbornRow,
  PostpartumRow,
  PregnancyRow,
  ReferralRow,
} from '../records/record-rows.ts'

/** All that is recorded of a pregnancy, without names, each list in the order in which it happened. */
export interface Chart {
  readonly pregnancy: PregnancyRow
  readonly assignments: readonly AssignmentRow[]
  readonly antenatal: readonly AntenatalRow[]
  readonly delivery: DeliveryRow | null
  readonly newborns: readonly NewbornRow[]
  readonly postpartum: readonly PostpartumRow[]
  readonly neonatal: readonly NeonatalRow[]
  readonly referrals: readonly ReferralRow[]
  readonly deaths: readonly DeathRow[]
}
