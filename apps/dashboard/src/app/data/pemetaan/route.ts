import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import {
  explainMapping,
  parseMapping,
  previewAddress,
  readSheetKind,
  readSubject,
  uploadFailure,
} from '../import-choice.ts'
import { buildMapping } from './build-mapping.ts'
import { readColumnChoice } from './read-choice-form.ts'

/** Puts a changed choice into the address of the preview: columns chosen one by one, or a whole mapping as text. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(uploadFailure('FOREIGN'))
  const form = await request.formData()
  const given = readText(form, 'pemetaan')
  const mapping = form.has('judul')
    ? JSON.stringify(buildMapping({ ...parseMapping(given) }, readColumnChoice(form)))
    : given
  const choice = {
    uploadId: readText(form, 'unggahan'),
    sheet: readSheetKind(readText(form, 'lembar')),
    source: readText(form, 'sumber'),
    mapping,
    ...readSubject((name) => readText(form, name)),
  }
  const failure = explainMapping(mapping)
  if (failure) return seeOther(`${previewAddress({ ...choice, mapping: '' })}&galat=${failure}`)
  return seeOther(previewAddress(choice))
}
