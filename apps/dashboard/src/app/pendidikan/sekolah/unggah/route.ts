import { isFromOwnPage, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { readUploadForm, type UploadForm } from '../../../data/unggah/read-upload.ts'
import { sendToApi } from '../../../data/unggah/send-to-api.ts'
import { readRosterSheet, rosterFailure } from '../roster-sheets.ts'

/** Hands the file on to the API; what it holds goes into the address of the preview. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(rosterFailure('FOREIGN'))
  const { session, language } = await readRequest()
  const form = await readUploadForm(request, sendToApi(session, language)).catch(() => null)
  return seeOther(form === null ? rosterFailure('BROKEN') : await chooseNext(form))
}

async function chooseNext({ fields, sent }: UploadForm): Promise<string> {
  if (sent === null) return rosterFailure('NO_FILE')
  const reply = await sent
  if ('failure' in reply) return rosterFailure(reply.failure)
  const sheet = readRosterSheet(fields.lembar)
  if (sheet === undefined) return rosterFailure('BROKEN')
  return `/pendidikan/sekolah/pratinjau?${new URLSearchParams({ unggahan: reply.id, lembar: sheet })}`
}
