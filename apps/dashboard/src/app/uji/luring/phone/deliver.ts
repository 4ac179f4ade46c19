import type { Deliver, Delivery } from '../../../../offline/letter.ts'
import { sendJson } from '../../../lembar/phone/send-json.ts'
import type { ScoreBody, SentReply, SentScore } from './score-data.ts'

export const deliverScore: Deliver<ScoreBody> = async ({ key, owner, body }): Promise<Delivery> => {
  const letter: SentScore = { key, owner, body }
  return (await sendJson<SentReply>('/uji/luring/kirim', letter)) ?? { outcome: 'AWAY' }
}
