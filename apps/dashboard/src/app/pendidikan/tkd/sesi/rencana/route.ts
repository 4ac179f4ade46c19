import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../request/own-form.ts'

const planMutation = graphql(`
  mutation PlanTkdSession($session: ID!) {
    planTkdSession(session: $session) { planned kept withoutExaminer }
  }
`)

/** Plans the examiners of all schools, and says how many. */
export async function POST(request: Request): Promise<Response> {
  const failed = (code: string) => seeOther(`/pendidikan/tkd/sesi?galat=${code}`)
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const answer = await ask(planMutation, { session: readText(await request.formData(), 'sesi') }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal) return failed('NOT_ALLOWED')
  const { planned, kept, withoutExaminer } = answer.data.planTkdSession
  const told = { ditulis: String(planned), tetap: String(kept), tanpa: String(withoutExaminer) }
  return seeOther(`/pendidikan/tkd/sesi?${new URLSearchParams({ selesai: 'rencana', ...told })}`)
}
