import { isFromOwnPage } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { previewRisk } from '../risk/preview-risk.ts'

/** What follows from a form being typed. Writes nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403 })
  const { language } = await readRequest()
  const preview = await previewRisk(await request.formData(), language).catch(() => null)
  return Response.json(preview, { status: preview === null ? 422 : 200, headers: { 'cache-control': 'no-store' } })
}
