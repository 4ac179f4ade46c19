import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { isFromOwnPage, seeOther } from '../../../../../request/own-form.ts'
import { examAddress } from '../../exam-address.ts'

const analyseMutation = graphql(`
  mutation AnalyseExam($exam: ID!) {
    analyseExam(exam: $exam) { id }
  }
`)

interface AnalyseProps {
  readonly params: Promise<{ exam: string }>
}

/** Asks for an analysis and leads back to the exam, where its progress shows. */
export async function POST(request: Request, { params }: AnalyseProps): Promise<Response> {
  const exam = decodeURIComponent((await params).exam)
  const failed = (code: string) => seeOther(`${examAddress(exam)}?galat=${code}`)
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const answer = await ask(analyseMutation, { exam }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  return answer.refusal ? failed('NOT_ALLOWED') : seeOther(`${examAddress(exam)}#analisis`)
}
