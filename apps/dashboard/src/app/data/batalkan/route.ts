import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { uploadFailure } from '../import-choice.ts'

const undoImportMutation = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) { id }
  }
`)

export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(uploadFailure('FOREIGN'))
  const id = readText(await request.formData(), 'impor')
  const sent = await send(undoImportMutation, { id }, await readRequest()).catch(() => null)
  if (sent === null) return seeOther(uploadFailure('UNAVAILABLE'))
  const { refusal } = sent.answer
  // What is undone already is said on the import's own page.
  if (refusal && refusal.code !== 'BAD_USER_INPUT') return seeOther(uploadFailure('NOT_ALLOWED'))
  return seeOther(`/data/impor/${encodeURIComponent(id)}`)
}
