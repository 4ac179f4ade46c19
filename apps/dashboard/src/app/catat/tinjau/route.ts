import { isFromOwnPage } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { previewRegistration } from '../registration/preview-registration.ts'
import { previewRisk } from '../risk/preview-risk.ts'

/** What follows from a form being typed. Writes nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403 })
  const { language } = await readRequest()
  const form = await request.formData()
  const look = form.has('person.name') ? previewRegistration : previewRisk
  const preview = await look(form, language).catch(() => null)
  return Response.json(preview, { status: preview === null ? 422 : 200, headers: { 'cache-control': 'no-store' } })
}
