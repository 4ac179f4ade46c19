import { isFromOwnPage, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { readUploadForm, type UploadForm } from '../../../data/unggah/read-upload.ts'
import { sendToApi } from '../../../data/unggah/send-to-api.ts'
import { readRegisterSheet, registerFailure } from '../sheets.ts'

/** Hands the file on to the API; what it holds goes into the address of the preview. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(registerFailure('FOREIGN'))
  const { session, language } = await readRequest()
  const form = await readUploadForm(request, sendToApi(session, language)).catch(() => null)
  return seeOther(form === null ? registerFailure('BROKEN') : await chooseNext(form))
}

async function chooseNext({ fields, sent }: UploadForm): Promise<string> {
  if (sent === null) return registerFailure('NO_FILE')
  const reply = await sent
  if ('failure' in reply) return registerFailure(reply.failure)
  const sheet = readRegisterSheet(fields.lembar)
  if (sheet === undefined) return registerFailure('BROKEN')
  return `/catat/register/pratinjau?${new URLSearchParams({ unggahan: reply.id, lembar: sheet })}`
}
