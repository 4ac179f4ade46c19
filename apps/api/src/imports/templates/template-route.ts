import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requireAction } from '../../access/requirements.ts'
import { badInput } from '../../errors.ts'
import { languageOf } from '../../graphql/request-voice.ts'
import { identify } from '../../lanes/identify.ts'
import type { UploadSettings } from '../../uploads/upload-route.ts'
import { tabularWords } from '../sheets/sheet-words.ts'
import { type TemplateRequest, templateLayouts } from './template-request.ts'
import { writeOfficeTemplate } from './write-office-template.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const asked = z.object({
  name: z.string(),
  layout: z.enum(templateLayouts).default('LONG'),
  area: z.string().optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  lang: z.enum(['id', 'en']).optional(),
})

/** `GET /uploads/templates/figures.xlsx?layout=WIDE&area=33.04-P28&year=2026&lang=id` for whoever reads figures. */
export function addTemplateRoute(fastify: FastifyInstance, settings: UploadSettings): void {
  fastify.get('/uploads/templates/:name', (request, reply) => sendTemplate(request, reply, settings))
}

async function sendTemplate(request: FastifyRequest, reply: FastifyReply, { sql, door, clock }: UploadSettings) {
  const identity = await identify(request, door)
  requireAction(identity, 'READ_FIGURES')
  const { success, data } = asked.safeParse({ ...Object(request.query), ...Object(request.params) })
  const [word, sheet] = Object.entries(tabularWords).find(([name]) => `${name}.xlsx` === data?.name) ?? []
  if (!success || word === undefined || sheet === undefined) throw noSuchTemplate
  const today = clock.today()
  const lang = data.lang ?? languageOf(request)
  const template: TemplateRequest = {
    ...{ sheet, layout: data.layout, lang, areaCode: data.area === '' ? undefined : data.area },
    year: data.year ?? Number(today.slice(0, 4)),
  }
  const bytes = await writeOfficeTemplate(sql, { scope: identity.scope, today }, template)
  const parts = [word, ...(template.areaCode === undefined ? [] : [template.areaCode]), template.year]
  return reply
    .type(xlsx)
    .header('content-disposition', `attachment; filename="pantau-${parts.join('-').replace(/[^\w.-]+/g, '')}.xlsx"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}

const noSuchTemplate = badInput(
  'Templat ini tidak ada. Pilih jenis lembar, bentuk dan tahunnya di halaman Data.',
  'There is no such template. Choose the kind of sheet, its form and its year on the page Data.',
)
