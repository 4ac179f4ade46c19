import { send } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readOwnPath, withParameters } from '../../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'

const setSource = graphql(`
  mutation SetRecordSource($input: RecordSourceInput!, $language: Language!) {
    setRecordSource(input: $input) { userErrors { message(language: $language) } }
  }
`)

/** Takes the choice of a source, and leads back with what came of it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const back = withParameters(readOwnPath(readText(form, 'kembali')), { gagal: undefined, tersimpan: undefined })
  const context = await readRequest()
  const said = words[context.language].records
  const failed = (message: string) => seeOther(withParameters(back, { gagal: message }))
  if (!isFromOwnPage(request)) return failed(said.unavailable)
  const input = {
    elements: [readText(form, 'elemen')],
    healthCentre: readText(form, 'puskesmas'),
    fromMonth: readText(form, 'mulai'),
    source: readText(form, 'sumber') === 'RECORDS' ? ('RECORDS' as const) : ('REPORT' as const),
  }
  const variables = { input, language: apiLanguage(context.language) }
  const sent = await send(setSource, variables, context).catch(() => null)
  if (sent === null) return failed(said.unavailable)
  if (sent.answer.refusal) return failed(sent.answer.refusal.message)
  const [error] = sent.answer.data.setRecordSource.userErrors
  return error === undefined ? seeOther(withParameters(back, { tersimpan: '1' })) : failed(error.message)
}
