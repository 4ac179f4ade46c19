import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { words } from '../../../i18n/words.ts'
import { findRecordClient } from '../records/find-record-client.ts'
import type { RecordForm } from '../records/record-form.ts'
import { settle } from '../records/record-outcome.ts'
import { recordReferral } from '../records/referral.ts'

/** Adds the next time to a referral as it happens; the others stay as they are. */
export const addReferralTime: RecordForm['send'] = async (entry, { pregnancy, entryKey, language }) => {
  const stageWords = words[language === 'EN' ? 'en' : 'id'].care.stages
  const stage = entry.neededChoice('tahap', stageWords, 'detectedAt')
  entry.needed(stage)
  const time = entry.instant(stage)
  if (entry.problems.length > 0) return null
  const answer = await findRecordClient(entry.needed('klien'), language === 'EN' ? 'en' : 'id')
  if (answer.refusal) return { refusal: answer.refusal }
  const record = answer.data.pregnancy?.referrals.find(({ id }) => id === entry.text('rujukan'))
  if (record === undefined) throw new Error('The referral is gone.')
  const { id, ordinal, reason, facility, times, outcome } = record
  const input = { ordinal, reason, facility, ...times, [stage]: time, outcome, entryKey }
  const correction = { id, reason: words.id.registry.timeAdded(stageWords[stage]) }
  return settle(await ask(recordReferral, { pregnancy, input, correction, language }))
}
