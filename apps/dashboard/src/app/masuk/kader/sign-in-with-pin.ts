import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { deviceCookie, readRequest } from '../../../request/read-request.ts'
import { passOn } from '../pass-on.ts'

const signInWithPinMutation = graphql(`
  mutation SignInWithPin($pin: String!) {
    signInWithPin(pin: $pin) { name }
  }
`)

/** The API's answer to a PIN on this telephone; null when it does not answer. */
export async function signInWithPin(request: Request, deviceSecret: string, pin: string) {
  const { language } = await readRequest()
  const headers = {
    ...passOn(request, ['user-agent', 'x-forwarded-for']),
    cookie: `${deviceCookie}=${deviceSecret}`,
  }
  return send(signInWithPinMutation, { pin }, { session: null, language, headers }).catch(() => null)
}
