import { ask } from '../../../../graphql/client.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { importRegisterMutation } from '../import-register.ts'
import { readRegisterSheet, registerFailure } from '../sheets.ts'

/** Takes a sheet in after its preview, and says what came of it. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(registerFailure('FOREIGN'))
  const [{ language }, form] = await Promise.all([readRequest(), request.formData()])
  const sheet = readRegisterSheet(readText(form, 'lembar'))
  if (sheet === undefined) return seeOther(registerFailure('REFUSED'))
  const asked = { sheet, uploadId: readText(form, 'unggahan'), isPreview: false, language: apiLanguage(language) }
  const answer = await ask(importRegisterMutation, asked).catch(() => null)
  if (answer === null) return seeOther(registerFailure('UNAVAILABLE'))
  if (answer.refusal) return seeOther(registerFailure('REFUSED'))
  const { added, changed, same, rejected } = answer.data.importRegister
  const counts = { baru: String(added), ubah: String(changed), sama: String(same), tolak: String(rejected) }
  return seeOther(`/catat/register?${new URLSearchParams({ lembar: sheet, ...counts })}`)
}
