import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { importInput, readSheetKind, readSubject, unpackMapping, uploadFailure } from '../import-choice.ts'

const runImportMutation = graphql(`
  mutation RunImport($input: ImportInput!) {
    runImport(input: $input) { id }
  }
`)

export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(uploadFailure('FOREIGN'))
  const form = await request.formData()
  const choice = {
    uploadId: readText(form, 'unggahan'),
    sheet: readSheetKind(readText(form, 'lembar')),
    source: readText(form, 'sumber'),
    mapping: unpackMapping(readText(form, 'pemetaan')),
    ...readSubject((name) => readText(form, name)),
  }
  const input = importInput(choice, form.has('ketat'))
  const sent = await send(runImportMutation, { input }, await readRequest()).catch(() => null)
  if (sent === null) return seeOther(uploadFailure('UNAVAILABLE', choice.exam))
  const { answer } = sent
  if (!answer.refusal) return seeOther(`/data/impor/${encodeURIComponent(answer.data.runImport.id)}`)
  const { code } = answer.refusal
  const isBarred = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
  return seeOther(uploadFailure(isBarred ? 'NOT_ALLOWED' : 'REFUSED', choice.exam))
}
