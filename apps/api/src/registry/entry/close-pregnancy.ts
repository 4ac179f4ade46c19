import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { endActive } from '../cadres/assign-cadre.ts'
import { refreshStanding } from '../charts/refresh-standing.ts'
import type { Choice, closingReasons } from '../records/choices.ts'
import { type CareOutcome, refusedCare } from './care-outcome.ts'
import { lockChart } from './record-care.ts'
import { unknownPregnancy, userError } from './user-error.ts'

export interface Closing {
  readonly pregnancyId: number
  readonly reason: Choice<typeof closingReasons>
  readonly sameAs: string | null
}

/** Closes a pregnancy without an outcome and ends its cadre's work. A duplicate names the number that stands. */
export const closePregnancy = (asker: RegistryAsker, { pregnancyId, reason, sameAs }: Closing): Promise<CareOutcome> =>
  withRegistry(asker, 'read write', async (tx) => {
    const chart = await lockChart(tx, pregnancyId)
    if (chart === null) return refusedCare(null, [unknownPregnancy])
    if (chart.pregnancy.endedOn !== null) return refusedCare(pregnancyId, [hasEnded])
    const number = sameAs?.trim().toUpperCase() ?? null
    if ((reason === 'DUPLICATE') !== (number !== null)) return refusedCare(pregnancyId, [numberWanted(reason)])
    if (number !== null) {
      const [other] = await tx`
        select from pregnancy_marks where number = ${number} and pregnancy_id <> ${pregnancyId}
        union all select from pregnancies where number = ${number} and id <> ${pregnancyId} limit 1`
      if (other === undefined) return refusedCare(pregnancyId, [unknownNumber])
    }
    const today = asker.clock.today()
    await endActive(tx, pregnancyId, today, reason === 'MOVED_AWAY' ? 'CLIENT_MOVED' : 'COMPLETED')
    if (reason === 'DUPLICATE') await tx`delete from pregnancy_marks where pregnancy_id = ${pregnancyId}`
    await tx`
      update pregnancies set closed_on = ${today}, closed_reason = ${reason}, same_as = ${number} where id = ${pregnancyId}`
    await refreshStanding(tx, pregnancyId, today)
    return { pregnancyId, record: { type: 'Pregnancy', id: pregnancyId }, userErrors: [] }
  })

const hasEnded = userError(
  'pregnancy',
  'HAS_ENDED',
  'Kehamilan ini sudah berakhir atau ditutup.',
  'This pregnancy has ended or been closed.',
)
const numberWanted = (reason: string) =>
  reason === 'DUPLICATE'
    ? userError('sameAs', 'MISSING', 'Isi nomor klien yang berlaku.', 'Fill in the client number that stands.')
    : userError(
        'sameAs',
        'NOT_WANTED',
        'Nomor yang berlaku hanya untuk pendaftaran ganda.',
        'A number that stands is only for a duplicate.',
      )
const unknownNumber = userError(
  'sameAs',
  'NOT_FOUND',
  'Tidak ada klien lain dengan nomor ini.',
  'There is no other client with this number.',
)
