import { isFromOwnPage, seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { explainMapping, previewAddress, readSheetKind, readSubject, uploadFailure } from '../import-choice.ts'
import { readUploadForm, type UploadForm } from './read-upload.ts'
import { sendToApi } from './send-to-api.ts'

/** Takes the form of /data, or of an exam; the file goes on to the API, the rest into the address of the preview. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return leadTo(request, uploadFailure('FOREIGN'))
  const { session, language } = await readRequest()
  const form = await readUploadForm(request, sendToApi(session, language)).catch(() => null)
  return leadTo(request, form === null ? uploadFailure('BROKEN') : await chooseNext(form))
}

async function chooseNext({ fields, sent }: UploadForm): Promise<string> {
  const about = readSubject((name) => fields[name])
  if (sent === null) return uploadFailure('NO_FILE', about.exam)
  const reply = await sent
  if ('failure' in reply) return uploadFailure(reply.failure, about.exam)
  const mapping = fields['pemetaan-berkas'] ?? fields.pemetaan ?? ''
  const failure = explainMapping(mapping)
  if (failure) return uploadFailure(failure, about.exam)
  return previewAddress({
    uploadId: reply.id,
    sheet: readSheetKind(fields.lembar),
    source: fields.sumber ?? '',
    mapping,
    ...about,
  })
}

/** A form without script follows a redirect; our script asks for the address and goes there itself. */
const leadTo = (request: Request, location: string): Response =>
  request.headers.get('accept') === 'application/json' ? Response.json({ location }) : seeOther(location)
