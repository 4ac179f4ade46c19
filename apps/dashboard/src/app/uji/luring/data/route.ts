import { readSheets } from '../../read-sheets.ts'
import { findRater } from '../find-rater.ts'
import type { DataReply } from '../phone/score-data.ts'

export const dynamic = 'force-dynamic'

const reply = (body: DataReply, status = 200) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** The sheets that a rater's telephone keeps. */
export async function GET(): Promise<Response> {
  const rater = await findRater()
  if (rater === undefined) return new Response(null, { status: 502 })
  if (rater === null) return reply({ outcome: 'SIGNED_OUT' }, 401)
  if (!rater.isRater) return reply({ outcome: 'NOT_RATER' }, 403)
  const answer = await readSheets().catch(() => null)
  if (answer === null || answer.refusal) return new Response(null, { status: 502 })
  const { account, today } = rater
  return reply({ outcome: 'DATA', data: { account, today, fetchedAtMs: 0, sheets: answer.data.tkdScoreSheets } })
}
