import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { rosterFailure } from '../roster-sheets.ts'

const undoMutation = graphql(`
  mutation UndoRoster($id: ID!) {
    undoImport(id: $id) { id }
  }
`)

/** Takes a sheet back that was just brought in. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(rosterFailure('FOREIGN'))
  const id = readText(await request.formData(), 'impor')
  const answer = await ask(undoMutation, { id }).catch(() => null)
  if (answer === null) return seeOther(rosterFailure('UNAVAILABLE'))
  return seeOther(`/pendidikan/sekolah?batal=${answer.refusal ? 'tidak' : 'ya'}`)
}
