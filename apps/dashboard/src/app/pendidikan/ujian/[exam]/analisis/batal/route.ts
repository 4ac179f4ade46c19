import { ask } from '../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../../request/own-form.ts'
import { examAddress } from '../../../exam-address.ts'

const cancelMutation = graphql(`
  mutation CancelExamAnalysis($analysis: ID!) {
    cancelExamAnalysis(analysis: $analysis) { id }
  }
`)

interface CancelProps {
  readonly params: Promise<{ exam: string }>
}

/** Stops an analysis under way; the one before stays. */
export async function POST(request: Request, { params }: CancelProps): Promise<Response> {
  const exam = decodeURIComponent((await params).exam)
  const failed = (code: string) => seeOther(`${examAddress(exam)}?galat=${code}`)
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const analysis = readText(await request.formData(), 'analisis')
  const answer = await ask(cancelMutation, { analysis }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  return answer.refusal ? failed('NOT_ALLOWED') : seeOther(`${examAddress(exam)}#analisis`)
}
