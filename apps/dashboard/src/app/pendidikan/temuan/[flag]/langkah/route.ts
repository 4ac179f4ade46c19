import { words } from '../../../../../i18n/words.ts'
import { isFromOwnPage, seeOther } from '../../../../../request/own-form.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { readUploadForm, type UploadForm } from '../../../../data/unggah/read-upload.ts'
import { sendToApi } from '../../../../data/unggah/send-to-api.ts'
import { flagAddress } from '../../name-flag.ts'
import { readFlag } from '../read-flag.ts'
import { decisionChoices, leastNote, reviewSteps } from '../review-step.ts'
import { sendStep } from './send-step.ts'

interface StepRoute {
  readonly params: Promise<{ flag: string }>
}

const LONGEST_KEPT = 1500 // letters of a note that an address can carry back

/** Takes a step of a review from its form, and back to the page with what came of it and what was typed. */
export async function POST(request: Request, { params }: StepRoute): Promise<Response> {
  const [{ flag: encoded }, { session, language }] = await Promise.all([params, readRequest()])
  const id = decodeURIComponent(encoded)
  const form = await readUploadForm(request, sendToApi(session, language)).catch(() => null)
  if (form === null) return back(id, { galat: 'FILE' })
  const { langkah = '', catatan = '', keputusan = '' } = form.fields
  const refused = (code: string) =>
    back(id, { galat: code, langkah, catatan: catatan.slice(0, LONGEST_KEPT), keputusan })
  if (!isFromOwnPage(request)) return refused('FOREIGN')
  const step = reviewSteps.find((known) => known === langkah)
  if (step === undefined) return refused('NOT_ALLOWED')
  if (catatan.length < leastNote) return refused('NOTE')
  const decision = decisionChoices.find((known) => known === keputusan) ?? null
  if (step === 'putus' && decision === null) return refused('DECISION')
  const looked = step === 'putus' ? await listLookedInto(id, form, language) : []
  if (looked === null) return refused('EXPLANATIONS')
  const uploads = await readUploads(form)
  if (uploads === null) return refused('FILE')
  const note = [catatan, ...looked].join('\n')
  const answer = await sendStep(step, { flag: id, note, uploads, decision })
  if (answer === null) return refused('UNAVAILABLE')
  return answer.refusal ? refused('NOT_ALLOWED') : back(id, { selesai: step })
}

const back = (id: string, parameters: Record<string, string>): Response =>
  seeOther(`${flagAddress(id)}?${new URLSearchParams(parameters)}#telaah`)

/** The explanations that were ticked, as a line of the note; null where one was not. */
async function listLookedInto(id: string, { fields }: UploadForm, language: 'id' | 'en'): Promise<string[] | null> {
  const found = await readFlag(id, language)
  const explanations = found.flag?.explanations ?? []
  if (explanations.some((_, at) => fields[`penjelasan-${at}`] === undefined)) return null
  const { looked } = words[language].flags.review
  return explanations.length === 0 ? [] : [`${looked}: ${explanations.join(' ')}`]
}

async function readUploads({ sent }: UploadForm): Promise<string[] | null> {
  if (sent === null) return []
  const reply = await sent
  return 'failure' in reply ? null : [reply.id]
}
