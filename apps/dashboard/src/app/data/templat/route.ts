import { seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'

const wordsOfKinds: Readonly<Record<string, string>> = {
  FIGURES: 'figures',
  PUBLISHED: 'published',
  HEALTH_CENTRES: 'health-centres',
  CATCHMENTS: 'catchments',
  SCHOOLS: 'schools',
}

/** From the form of templates to the file: a form cannot put a choice into the path of its address. */
export async function GET(request: Request): Promise<Response> {
  const { language } = await readRequest()
  const asked = new URL(request.url).searchParams
  const kind = asked.get('lembar') ?? 'FIGURES'
  const area = asked.get('wilayah') ?? ''
  const chosen = new URLSearchParams({
    lang: language,
    ...(kind === 'FIGURES' && { layout: asked.get('bentuk') ?? 'LONG' }),
    ...(area !== '' && { area }),
    year: asked.get('tahun') ?? '',
  })
  return seeOther(`/uploads/templates/${wordsOfKinds[kind] ?? 'figures'}.xlsx?${chosen}`)
}
