import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../request/own-form.ts'
import { signInAddress } from '../../../../shell/require-reader.ts'
import { readPart, sheetAddress } from '../../../rater-part.ts'

const signMutation = graphql(`
  mutation SignTkdScores($assignment: ID!, $part: TkdPart!) {
    signTkdScores(assignment: $assignment, part: $part) { signedAt }
  }
`)

/** Signs a sheet and leads back to it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ tugas: string; bagian: string }> },
): Promise<Response> {
  const { tugas, bagian } = await params
  const assignment = decodeURIComponent(tugas)
  const part = readPart(bagian)
  if (part === undefined) return seeOther('/uji')
  const sheet = sheetAddress({ assignmentId: assignment, part })
  const failed = (code: string) => seeOther(`${sheet}?galat=${code}#tanda-tangan`)
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  if (readText(await request.formData(), 'pernyataan') !== 'ya') return failed('NOT_PLEDGED')
  const answer = await ask(signMutation, { assignment, part }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal?.code === 'UNAUTHENTICATED') return seeOther(signInAddress(sheet))
  if (answer.refusal) return failed(answer.refusal.code === 'BAD_USER_INPUT' ? 'NOTHING_SCORED' : 'NOT_YOURS')
  return seeOther(`${sheet}?selesai=tanda-tangan`)
}
