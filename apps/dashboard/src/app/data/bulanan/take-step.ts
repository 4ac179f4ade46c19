import 'server-only'
import { type Answer, send } from '../../../graphql/client.ts'
import type { TypedDocumentString } from '../../../graphql/generated/graphql.ts'
import type { Words } from '../../../i18n/words.ts'
import { readOwnPath, withParameters } from '../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'

interface Step<Data, Variables> {
  readonly document: TypedDocumentString<Data, Variables>
  readonly variables: (form: FormData) => Variables
  readonly userErrors: (data: Data) => readonly { readonly code: string }[]
  /** What is said on the page afterwards. */
  readonly done: keyof Words['entry']['done']
}

/** Handles a form that takes a month a step further: back to its page, with a word about how it went. */
export const stepRoute =
  <Data, Variables>({ document, variables, userErrors, done }: Step<Data, Variables>) =>
  async (request: Request): Promise<Response> => {
    const form = await request.formData()
    const back = withParameters(readOwnPath(readText(form, 'kembali')), { galat: undefined, selesai: undefined })
    const failed = (code: string) => seeOther(withParameters(back, { galat: code }))
    if (!isFromOwnPage(request)) return failed('FOREIGN')
    const sent = await send(document, variables(form), await readRequest()).catch(() => null)
    if (sent === null) return failed('UNAVAILABLE')
    const code = failureOf(sent.answer, userErrors)
    return code === null ? seeOther(withParameters(back, { selesai: done, koreksi: undefined })) : failed(code)
  }

function failureOf<Data>(answer: Answer<Data>, userErrors: Step<Data, never>['userErrors']): string | null {
  if (answer.refusal) return 'NOT_ALLOWED'
  return userErrors(answer.data)[0]?.code ?? null
}
