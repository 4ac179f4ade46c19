import { words } from '../../../../i18n/words.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { readLetter } from '../../read-letter.ts'
import { sendSheet } from '../../send-letter.ts'

export const dynamic = 'force-dynamic'

type Outcome = 'tersimpan' | 'bahaya' | 'beda' | 'ditolak'

const again = (outcome: Outcome, why = '') =>
  seeOther(`/lembar/polos?${new URLSearchParams({ hasil: outcome, ...(why === '' ? {} : { sebab: why }) })}`)

/** A sheet of the page without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  const [form, { session, language }] = await Promise.all([request.formData(), readRequest()])
  if (session === null) return seeOther('/masuk/kader')
  const letter = isFromOwnPage(request) ? letterOf(form) : null
  if (letter === null || letter.body.kind !== 'SHEET') return again('ditolak')
  const reply = await sendSheet({ ...letter, body: letter.body }, { session, language })
  if (reply?.outcome === 'SENT') return again(reply.answer.escalation === null ? 'tersimpan' : 'bahaya')
  if (reply?.outcome === 'SIGNED_OUT') return seeOther('/masuk/kader')
  if (reply?.outcome === 'CONFLICT') return again('beda')
  const reasons = reply?.outcome === 'REFUSED' ? reply.answer.reasons : []
  return again('ditolak', reasons.map((reason) => reason[language]).join(' ') || words[language].failures.away)
}

function letterOf(form: FormData) {
  const now = new Date().toISOString()
  const number = (name: string) => (readText(form, name) === '' ? null : Number(readText(form, name)))
  const answers: Record<string, string | number> = {}
  for (const field of form.keys()) {
    const value = readText(form, field)
    if (value === '') continue
    if (field.startsWith('jawab-')) answers[field.slice('jawab-'.length)] ??= value
    if (field.startsWith('jumlah-')) answers[field.slice('jumlah-'.length)] = Number(value)
  }
  return readLetter({
    key: readText(form, 'kunci'),
    owner: 'polos',
    sentAt: now,
    body: {
      kind: 'SHEET',
      client: readText(form, 'klien'),
      form: readText(form, 'formulir'),
      version: number('versi'),
      column: number('kolom'),
      ordinal: number('anak'),
      baseRevision: number('revisi'),
      filledAt: now,
      answers,
    },
  })
}
