import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import type { Chart } from '../charts/chart.ts'
import { refreshStanding } from '../charts/refresh-standing.ts'
import { deliveryKind, recordKinds } from '../records/record-kinds.ts'
import { type CareOutcome, refusedCare } from './care-outcome.ts'
import { lockChart } from './record-care.ts'
import { unknownPregnancy, unknownRecord, userError } from './user-error.ts'

export interface Withdrawal {
  readonly pregnancyId: number
  readonly type: string
  readonly id: number
  readonly reason: string
}

/** Takes back a record entered by mistake; its history stays. A delivery goes with its children. */
export const withdrawRecord = (asker: RegistryAsker, withdrawal: Withdrawal): Promise<CareOutcome> =>
  withRegistry(
    asker,
    'read write',
    async (tx) => {
      const { pregnancyId, type, id } = withdrawal
      const kind = recordKinds.find((candidate) => candidate.type === type)
      const chart = await lockChart(tx, pregnancyId)
      if (chart === null) return refusedCare(null, [unknownPregnancy])
      if (kind === undefined) return refusedCare(pregnancyId, [unknownRecord])
      if (type === deliveryKind.type && hasFollowUp(chart)) return refusedCare(pregnancyId, [followedUp])
      const [gone] = await tx<{ id: number }[]>`
        update ${tx(kind.table)} set withdrawn_at = now()
        where id = ${id} and pregnancy_id = ${pregnancyId} and withdrawn_at is null returning id`
      if (gone === undefined) return refusedCare(pregnancyId, [unknownRecord])
      if (type === deliveryKind.type)
        await tx`update newborns set withdrawn_at = now() where pregnancy_id = ${pregnancyId} and withdrawn_at is null`
      await refreshStanding(tx, pregnancyId, asker.clock.today())
      return { pregnancyId, record: { type, id }, userErrors: [] }
    },
    withdrawal.reason,
  )

const hasFollowUp = ({ postpartum, neonatal, deaths }: Chart) =>
  postpartum.length > 0 || neonatal.length > 0 || deaths.some(({ ordinal }) => ordinal !== null)

const followedUp = userError(
  'correction.id',
  'FOLLOWED_UP',
  'Persalinan ini sudah diikuti kontak nifas, kontak bayi atau kematian bayi. Perbaiki saja catatannya.',
  'Contacts or a death of a child follow this delivery. Correct it instead.',
)
