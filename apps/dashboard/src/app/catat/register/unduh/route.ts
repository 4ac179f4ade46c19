import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { readRegisterSheet, registerFailure } from '../sheets.ts'

const exportRegisterMutation = graphql(`
  mutation ExportRegister($sheet: RegisterSheet!, $language: Language!) {
    exportRegister(sheet: $sheet, language: $language) { fileName content }
  }
`)

/** A sheet of the register as a file. Taking it is noted in the audit. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(registerFailure('FOREIGN'))
  const { language } = await readRequest()
  const sheet = readRegisterSheet(readText(await request.formData(), 'lembar'))
  if (sheet === undefined) return seeOther('/catat/register')
  const answer = await ask(exportRegisterMutation, { sheet, language: apiLanguage(language) }).catch(() => null)
  if (answer === null) return seeOther(registerFailure('UNAVAILABLE'))
  if (answer.refusal) return seeOther(registerFailure('NOT_ALLOWED'))
  const { fileName, content } = answer.data.exportRegister
  return new Response(content, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
