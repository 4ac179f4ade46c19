import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { isFromOwnPage } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import type { SentReply } from '../phone/letters.ts'
import { readLetter } from '../read-letter.ts'
import { sendSheet, sendStage } from '../send-letter.ts'

export const dynamic = 'force-dynamic'

const viewerQuery = graphql(`
  query LetterViewer { viewer { name } }
`)

const reply = (body: SentReply, status = 200) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

const unreadable: SentReply = {
  outcome: 'REFUSED',
  answer: {
    revision: null,
    escalation: null,
    theirs: null,
    reasons: [
      {
        id: 'Kiriman ini tidak terbaca. Buka Pantau lagi agar diperbarui, lalu isi ulang.',
        en: 'This sending cannot be read. Open Pantau again to renew it, then fill it in again.',
      },
    ],
  },
}

/** Takes one letter of a telephone. The same key again changes nothing, so an answer that got lost does no harm. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return reply({ outcome: 'SIGNED_OUT' }, 403)
  const letter = readLetter(await request.json().catch(() => null))
  if (letter === null) return reply(unreadable, 400)
  const { session, language } = await readRequest()
  if (session === null) return reply({ outcome: 'SIGNED_OUT' }, 401)
  const viewer = await send(viewerQuery, {}, { session, language }).catch(() => null)
  if (viewer === null) return new Response(null, { status: 502 })
  const account = viewer.answer.data?.viewer.name ?? null
  if (account === null) return reply({ outcome: 'SIGNED_OUT' }, 401)
  if (account !== letter.owner) return reply({ outcome: 'LATER' })
  const { body } = letter
  const answer = await (body.kind === 'SHEET'
    ? sendSheet({ ...letter, body }, { session, language })
    : sendStage({ ...letter, body }, { session, language }))
  return answer === null
    ? new Response(null, { status: 502 })
    : reply(answer, answer.outcome === 'SIGNED_OUT' ? 401 : 200)
}
