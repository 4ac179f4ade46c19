import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { readRegisterSheet, registerFailure } from '../sheets.ts'

const exportRegisterMutation = graphql(`
  mutation ExportRegister($sheet: RegisterSheet!, $format: RegisterFormat!, $language: Language!) {
    exportRegister(sheet: $sheet, format: $format, language: $language) { fileName content }
  }
`)

const mediaTypes = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A sheet of the register as a file. Taking it is noted in the audit. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(registerFailure('FOREIGN'))
  const { language } = await readRequest()
  const form = await request.formData()
  const sheet = readRegisterSheet(readText(form, 'lembar'))
  const format = readText(form, 'bentuk') === 'CSV' ? 'CSV' : 'XLSX'
  if (sheet === undefined) return seeOther('/catat/register')
  const answer = await ask(exportRegisterMutation, { sheet, format, language: apiLanguage(language) }).catch(() => null)
  if (answer === null) return seeOther(registerFailure('UNAVAILABLE'))
  if (answer.refusal) return seeOther(registerFailure('NOT_ALLOWED'))
  const { fileName, content } = answer.data.exportRegister
  return new Response(format === 'CSV' ? content : Buffer.from(content, 'base64'), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
