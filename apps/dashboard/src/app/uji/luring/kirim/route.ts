import { ask } from '../../../../graphql/client.ts'
import { isFromOwnPage } from '../../../../request/own-form.ts'
import { submitMutation } from '../../submit-scores.ts'
import { findRater } from '../find-rater.ts'
import type { SentReply } from '../phone/score-data.ts'
import { readScoreLetter } from '../read-score-letter.ts'

export const dynamic = 'force-dynamic'

const reply = (body: SentReply, status = 200) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** Takes one score of a telephone. The same key again changes nothing, so an answer that got lost does no harm. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return reply({ outcome: 'SIGNED_OUT' }, 403)
  const letter = readScoreLetter(await request.json().catch(() => null))
  if (letter === null) return reply({ outcome: 'REFUSED', answer: { refusal: 'WRONG_LEVELS' } }, 400)
  const rater = await findRater()
  if (rater === undefined) return new Response(null, { status: 502 })
  if (rater === null) return reply({ outcome: 'SIGNED_OUT' }, 401)
  if (rater.account !== letter.owner) return reply({ outcome: 'LATER' })
  const score = { clientId: letter.key, ...letter.body, levels: [...letter.body.levels] }
  const answer = await ask(submitMutation, { scores: [score] }).catch(() => null)
  if (answer === null) return new Response(null, { status: 502 })
  if (answer.refusal?.code === 'UNAUTHENTICATED') return reply({ outcome: 'SIGNED_OUT' }, 401)
  if (answer.refusal) return reply({ outcome: 'REFUSED', answer: { refusal: 'NOT_YOURS' } })
  const refusal = answer.data.submitTkdScores[0]?.refusal ?? null
  return reply({ outcome: refusal === null ? 'SENT' : 'REFUSED', answer: { refusal } })
}
