import type { Deliver, Delivery } from '../../../offline/letter.ts'
import type { SentLetter, SentReply, SheetBody, SheetReply } from './letters.ts'
import { sendJson } from './send-json.ts'

/** Gives a letter what only the answers before it tell: the revision that stands, and the escalation. */
export function completeBody(body: SheetBody, before: readonly unknown[]): SheetBody | null {
  const replies = before as readonly SheetReply[]
  if (body.kind === 'SHEET')
    return { ...body, baseRevision: Math.max(body.baseRevision, ...replies.map(({ revision }) => revision ?? 0)) }
  const escalation = body.escalation ?? replies.findLast((reply) => reply.escalation !== null)?.escalation?.id
  return escalation === undefined ? null : { ...body, escalation }
}

export const deliverSheet: Deliver<SheetBody> = async ({ key, owner, body, before }): Promise<Delivery> => {
  const complete = completeBody(body, before)
  if (complete === null) return { outcome: 'LATER' }
  const letter: SentLetter = { key, owner, sentAt: new Date().toISOString(), body: complete }
  return (await sendJson<SentReply>('/lembar/kirim', letter)) ?? { outcome: 'AWAY' }
}
