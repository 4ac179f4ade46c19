import type { SheetKind } from '../../../graphql/generated/graphql.ts'
import { seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { readSheetKind } from '../import-choice.ts'

const wordsOfKinds: Readonly<Record<Exclude<SheetKind, 'BOUNDARIES' | 'EXAM_KEY' | 'ANSWERS'>, string>> = {
  FIGURES: 'figures',
  PUBLISHED: 'published',
  HEALTH_CENTRES: 'health-centres',
  CATCHMENTS: 'catchments',
  SCHOOLS: 'schools',
  TEACHERS: 'teachers',
  CLASSES: 'classes',
  PUPILS: 'pupils',
}

/** From the form of templates to the file: a form cannot put a choice into the path of its address. */
export async function GET(request: Request): Promise<Response> {
  const { language } = await readRequest()
  const asked = new URL(request.url).searchParams
  const kind = readSheetKind(asked.get('lembar') ?? undefined)
  const area = asked.get('wilayah') ?? ''
  const chosen = new URLSearchParams({
    lang: language,
    ...(kind === 'FIGURES' && { layout: asked.get('bentuk') ?? 'LONG' }),
    ...(area !== '' && { area }),
    year: asked.get('tahun') ?? '',
  })
  const hasTemplate = kind !== 'BOUNDARIES' && kind !== 'EXAM_KEY' && kind !== 'ANSWERS'
  return seeOther(`/uploads/templates/${wordsOfKinds[hasTemplate ? kind : 'FIGURES']}.xlsx?${chosen}`)
}
