import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { readOwnPath } from '../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { readRequest } from '../../../request/read-request.ts'
import { passOn } from '../pass-on.ts'

const signInMutation = graphql(`
  mutation SignIn($name: String!, $password: String!) {
    signIn(name: $name, password: $password) { name }
  }
`)

export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const [name, password, next] = [readText(form, 'nama'), form.get('sandi'), readOwnPath(readText(form, 'lanjut'))]
  const again = (failure: string) =>
    seeOther(`/masuk?${new URLSearchParams({ galat: failure, lanjut: next, nama: name })}`)

  if (!isFromOwnPage(request)) return again('FOREIGN')
  if (name === '' || typeof password !== 'string' || password === '') return again('MISSING')
  const { language } = await readRequest()
  const headers = passOn(request, ['user-agent', 'x-forwarded-for'])
  const sent = await send(signInMutation, { name, password }, { session: null, language, headers }).catch(() => null)
  if (sent === null) return again('UNAVAILABLE')
  if (sent.answer.refusal) return again(sent.answer.refusal.code)
  return seeOther(next, sent.setCookies)
}
