import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { explainMapping, previewAddress, readSheetKind, uploadFailure } from '../import-choice.ts'

/** Puts a changed choice into the address of the preview. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(uploadFailure('FOREIGN'))
  const form = await request.formData()
  const choice = {
    uploadId: readText(form, 'unggahan'),
    sheet: readSheetKind(readText(form, 'lembar')),
    source: readText(form, 'sumber'),
    mapping: readText(form, 'pemetaan'),
  }
  const failure = explainMapping(choice.mapping)
  if (failure) return seeOther(`${previewAddress({ ...choice, mapping: '' })}&galat=${failure}`)
  return seeOther(previewAddress(choice))
}
