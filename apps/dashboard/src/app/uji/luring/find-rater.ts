import 'server-only'
import { send } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { readRequest } from '../../../request/read-request.ts'

const raterQuery = graphql(`
  query PhoneRater { viewer { name actions } installation { today } }
`)

/** Who asks from a telephone: null for nobody, undefined where the API is away. */
export async function findRater() {
  const { session, language } = await readRequest()
  if (session === null) return null
  const sent = await send(raterQuery, {}, { session, language }).catch(() => undefined)
  if (sent === undefined) return undefined
  const { viewer, installation } = sent.answer.data ?? {}
  if (viewer?.name == null || installation === undefined) return null
  return { account: viewer.name, today: installation.today, isRater: viewer.actions.includes('SCORE_TKD') }
}
