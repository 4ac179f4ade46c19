import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../request/own-form.ts'
import { examAddress } from '../../exam-address.ts'

const correctMutation = graphql(`
  mutation CorrectExamKey($exam: ID!, $subject: ID!, $item: String!, $option: String!, $reason: String!) {
    correctExamKey(subject: $subject, item: $item, key: $option, reason: $reason) { version }
    analyseExam(exam: $exam) { id }
  }
`)

interface CorrectProps {
  readonly params: Promise<{ exam: string }>
}

/** Keeps the corrected key of an item as the next version and asks for the analysis that scores by it. */
export async function POST(request: Request, { params }: CorrectProps): Promise<Response> {
  const exam = decodeURIComponent((await params).exam)
  const failed = (code: string) => seeOther(`${examAddress(exam)}?galat=${code}`)
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const form = await request.formData()
  const [subject = '', item = '', option = '', reason = ''] = ['mapel', 'butir', 'kunci', 'alasan'].map((name) =>
    readText(form, name),
  )
  const answer = await ask(correctMutation, { exam, subject, item, option, reason }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal) return failed('NOT_ALLOWED')
  return seeOther(`${examAddress(exam)}?mapel=${encodeURIComponent(subject)}#analisis`)
}
