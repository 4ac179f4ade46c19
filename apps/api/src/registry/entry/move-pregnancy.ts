import type postgres from 'postgres'
import { type RegistryAsker, widenScope, withRegistry } from '../access/with-registry.ts'
import { endActive } from '../cadres/assign-cadre.ts'
import { personColumns } from '../records/list-records.ts'
import type { PersonRow, PregnancyRow } from '../records/record-rows.ts'
import { type CareOutcome, refusedCare } from './care-outcome.ts'
import { writeMarks } from './match-pregnancies.ts'
import type { PersonEntry } from './pregnancy-entry.ts'
import { lockChart } from './record-care.ts'
import { type UserError, unknownPregnancy, userError } from './user-error.ts'

export interface Move {
  readonly pregnancyId: number
  readonly villageCode: string
  /** The puskesmas that goes on caring for her, where it is not the one of her new village. */
  readonly careCentreCode: string | null
  readonly home: Pick<PersonEntry, 'address' | 'hamlet' | 'rw' | 'rt'>
  readonly movedOn: string
  readonly reason: string
}

/**
 * Gives a client over to the puskesmas of her new village, with all her records. Unless the former one goes on caring for
 * her, it reads her no more, nor does her cadre.
 */
export const movePregnancy = (asker: RegistryAsker, move: Move): Promise<CareOutcome> =>
  withRegistry(asker, 'read write', (tx) => moveIn(tx, asker, move), move.reason)

async function moveIn(tx: postgres.TransactionSql, asker: RegistryAsker, move: Move): Promise<CareOutcome> {
  const { pregnancyId, villageCode, careCentreCode, home, movedOn } = move
  const chart = await lockChart(tx, pregnancyId)
  if (chart === null) return refusedCare(null, [unknownPregnancy])
  const place = await findPlace(tx, asker, move)
  const errors = review(move, chart.pregnancy, place, asker.clock.today())
  if (errors.length > 0) return refusedCare(pregnancyId, errors)
  if (!place.isOwn) await endActive(tx, pregnancyId, movedOn, 'CLIENT_MOVED')
  await widenScope(tx, asker, villageCode)
  await tx`
    update pregnancies set village_code = ${villageCode}, care_centre_code = ${careCentreCode} where id = ${pregnancyId}`
  const [person] = await tx<PersonRow[]>`
    update pregnancy_persons set ${tx({ ...home })} where pregnancy_id = ${pregnancyId} returning ${personColumns(tx)}`
  if (person === undefined) throw new Error('a client without a person')
  const { regencyCode } = asker.scope
  await writeMarks(tx, { ...chart.pregnancy, villageCode, regencyCode, pregnancyId }, person)
  return { pregnancyId, record: { type: 'Pregnancy', id: pregnancyId }, userErrors: [] }
}

interface Place {
  readonly isVillage: boolean
  readonly isCentre: boolean
  readonly isOwn: boolean
}

async function findPlace(
  tx: postgres.TransactionSql,
  { scope: { regencyCode } }: RegistryAsker,
  { villageCode, careCentreCode }: Move,
): Promise<Place> {
  const [place] = await tx<Place[]>`
    select exists (select from areas where code = ${villageCode} and level = 'VILLAGE' and regency_code = ${regencyCode}
        and not is_outside) as "isVillage",
      ${careCentreCode}::text is null or exists (select from areas where code = ${careCentreCode}
        and level = 'HEALTH_CENTRE' and regency_code = ${regencyCode}) as "isCentre",
      ${villageCode} in (select registry_areas()) as "isOwn"`
  return place ?? { isVillage: false, isCentre: false, isOwn: false }
}

function review(move: Move, pregnancy: PregnancyRow, place: Place, today: string): UserError[] {
  const { villageCode, movedOn, reason } = move
  if (pregnancy.closedOn !== null || pregnancy.motherDiedOn !== null) return [isClosed]
  const errors: UserError[] = []
  if (!place.isVillage) errors.push(unknownVillage)
  else if (villageCode === pregnancy.villageCode) errors.push(sameVillage)
  if (!place.isCentre) errors.push(unknownCentre)
  if (movedOn > today) errors.push(inFuture)
  if (reason.length < shortestReason) errors.push(reasonMissing)
  return errors
}

const shortestReason = 5

const isClosed = userError(
  'pregnancy',
  'CLOSED',
  'Catatan klien ini sudah ditutup atau ibunya meninggal.',
  'This client has been closed, or the mother has died.',
)
const unknownVillage = userError(
  'village',
  'UNKNOWN_AREA',
  'Pilih desa di kabupaten ini. Bila ia pindah ke luar kabupaten, tutup catatannya.',
  'Choose a village of this regency. If she moved out of it, close her record.',
)
const sameVillage = userError(
  'village',
  'SAME_VILLAGE',
  'Ia sudah tercatat di desa ini. Untuk alamat lain di desa yang sama, perbaiki pendaftaran.',
  'She is recorded in this village already. For another address in it, correct the registration.',
)
const unknownCentre = userError(
  'careCentre',
  'UNKNOWN_AREA',
  'Pilih puskesmas dari daftar.',
  'Choose a puskesmas of the list.',
)
const inFuture = userError('movedOn', 'IN_FUTURE', 'Tanggal ini berada di masa depan.', 'This day lies in the future.')
const reasonMissing = userError(
  'reason',
  'REASON_MISSING',
  'Tulis keterangan pindah, paling sedikit lima huruf.',
  'Write why she moved, at least five letters.',
)
