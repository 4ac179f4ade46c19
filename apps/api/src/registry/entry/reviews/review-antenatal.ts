import { pregnancyStartedOn, scoreKspr } from '@pantau/maternal-care'
import { datingOf, ksprFactsOf } from '../../charts/stand-of-chart.ts'
import { antenatalKind } from '../../records/record-kinds.ts'
import type { AntenatalRow } from '../../records/record-rows.ts'
import { reviewFields } from '../review-fields.ts'
import { fromCareIssue, type UserError, userError } from '../user-error.ts'
import { reviewBloodPressure } from './review-blood-pressure.ts'
import { type Review, reviewDay } from './review-day.ts'

export type AntenatalEntry = Omit<AntenatalRow, 'id' | 'entryKey' | 'pregnancyId'>

export function reviewAntenatal(entry: AntenatalEntry, review: Review): UserError[] {
  const plain = [...reviewFields(antenatalKind.fields, entry), ...reviewDay('on', entry.on, review)]
  if (plain.length > 0) return plain
  return [...reviewBloodPressure(entry), ...reviewPhase(entry.on, review), ...reviewFactors(entry, review)]
}

function reviewPhase(on: string, { chart: { pregnancy, delivery } }: Review): UserError[] {
  const dating = datingOf(pregnancy)
  if (dating !== null && on < pregnancyStartedOn(dating.dating)) return [beforePregnancy]
  return delivery !== null && on > delivery.on ? [afterBirth] : []
}

function reviewFactors({ factors }: AntenatalEntry, { chart: { pregnancy, antenatal } }: Review): UserError[] {
  const earlier = [...pregnancy.factors, ...antenatal.flatMap((contact) => contact.factors)]
  const { issues } = scoreKspr(ksprFactsOf(pregnancy), [...new Set([...earlier, ...factors])])
  return issues.map(fromCareIssue(() => 'factors'))
}

const beforePregnancy = userError(
  'on',
  'BEFORE_PREGNANCY',
  'Tanggal ini mendahului kehamilan. Periksa tanggal atau HPHT.',
  'This day comes before the pregnancy. Check the day or the last period.',
)

const afterBirth = userError(
  'on',
  'AFTER_BIRTH',
  'Ibu sudah bersalin sebelum tanggal ini. Catat sebagai kontak nifas.',
  'She gave birth before this day. Record it as a contact after birth.',
)
