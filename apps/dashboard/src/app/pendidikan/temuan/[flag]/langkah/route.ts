import { isFromOwnPage, seeOther } from '../../../../../request/own-form.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { readUploadForm, type UploadForm } from '../../../../data/unggah/read-upload.ts'
import { sendToApi } from '../../../../data/unggah/send-to-api.ts'
import { flagAddress } from '../../name-flag.ts'
import {
  decisionChoices,
  explanationFindings,
  findingField,
  findingNoteField,
  leastNote,
  reviewSteps,
} from '../review-step.ts'
import { sendStep } from './send-step.ts'

interface StepRoute {
  readonly params: Promise<{ flag: string }>
}

const LONGEST_KEPT = 1500 // letters of a note that an address can carry back
const LONGEST_REMARK = 200

/** Takes a step of a review from its form, and back to the page with what came of it and what was typed. */
export async function POST(request: Request, { params }: StepRoute): Promise<Response> {
  const [{ flag: encoded }, { session, language }] = await Promise.all([params, readRequest()])
  const id = decodeURIComponent(encoded)
  const form = await readUploadForm(request, sendToApi(session, language)).catch(() => null)
  if (form === null) return back(id, { galat: 'FILE' })
  const { langkah = '', catatan = '', keputusan = '' } = form.fields
  const refused = (code: string, message?: string) =>
    back(id, { ...listTyped(form), galat: code, ...(message !== undefined && { pesan: message }) })
  if (!isFromOwnPage(request)) return refused('FOREIGN')
  const step = reviewSteps.find((known) => known === langkah)
  if (step === undefined) return refused('NOT_ALLOWED')
  if (catatan.length < leastNote) return refused('NOTE')
  const decision = decisionChoices.find((known) => known === keputusan) ?? null
  if ((step === 'usul' || step === 'putus') && decision === null) return refused('DECISION')
  const uploads = await readUploads(form)
  if (uploads === null) return refused('FILE')
  const answer = await sendStep(step, { flag: id, note: catatan, uploads, decision, explanations: listFound(form) })
  if (answer === null) return refused('UNAVAILABLE')
  if (!answer.refusal) return back(id, { selesai: step })
  const { code, message } = answer.refusal
  return code === 'BAD_USER_INPUT' ? refused('REFUSED', message) : refused('NOT_ALLOWED')
}

const back = (id: string, parameters: Record<string, string>): Response =>
  seeOther(`${flagAddress(id)}?${new URLSearchParams(parameters)}#telaah`)

/** What was typed, to stand in the form again. */
const listTyped = ({ fields }: UploadForm): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, text]) => text !== '' && (isKept.has(name) || /^(temuan|alasan)\./.test(name)))
      .map(([name, text]) => [name, text.slice(0, name === 'catatan' ? LONGEST_KEPT : LONGEST_REMARK)]),
  )

const isKept = new Set(['langkah', 'catatan', 'keputusan'])

/** What was said of each explanation; those left open are left out. */
const listFound = ({ fields }: UploadForm) =>
  Object.keys(fields).flatMap((name) => {
    const key = name.startsWith(findingField('')) ? name.slice(findingField('').length) : ''
    const finding = explanationFindings.find((known) => known === fields[name])
    return key === '' || finding === undefined ? [] : [{ key, finding, note: fields[findingNoteField(key)] ?? '' }]
  })

async function readUploads({ sent }: UploadForm): Promise<string[] | null> {
  if (sent === null) return []
  const reply = await sent
  return 'failure' in reply ? null : [reply.id]
}
