import { send } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { isFromOwnPage, seeOther } from '../../request/own-form.ts'
import { readRequest, sessionCookie } from '../../request/read-request.ts'

const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)

const forget = `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`

/** Ends the session; the browser forgets it even when the API does not answer. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther('/')
  const { session, language } = await readRequest()
  const sent = await send(signOutMutation, {}, { session, language }).catch(() => null)
  return seeOther('/masuk', sent?.setCookies.length ? sent.setCookies : [forget])
}
