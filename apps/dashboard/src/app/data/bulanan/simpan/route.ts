import { send } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { isFromOwnPage } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import type { SendResult } from '../grid/send-cells.ts'
import { readTypedCells } from './read-typed-cells.ts'

const saveEntryCellsMutation = graphql(`
  mutation SaveEntryCells($id: ID!, $cells: [EntryCellInput!]!, $language: Language!) {
    saveEntryCells(id: $id, cells: $cells) {
      cells { area element typed version changedBy }
      conflicts { typed cell { area element } }
      issues { area elements rule { severity message(language: $language) } }
      checkedAreas
      userErrors { area element message(language: $language) }
    }
  }
`)

/** The grid sends what was typed here and is answered in JSON. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403 })
  const typed = readTypedCells(await request.json().catch(() => null))
  if (typed === null) return new Response(null, { status: 400 })
  const page = await readRequest()
  const variables = { id: typed.formId, cells: typed.cells, language: apiLanguage(page.language) }
  const sent = await send(saveEntryCellsMutation, variables, page).catch(() => null)
  if (sent === null) return new Response(null, { status: 502 })
  if (sent.answer.refusal) {
    const { code } = sent.answer.refusal
    return new Response(null, { status: code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? 401 : 400 })
  }
  const { userErrors, ...saved } = sent.answer.data.saveEntryCells
  return Response.json({ outcome: 'SAVED', ...saved, refusals: userErrors } satisfies SendResult)
}
