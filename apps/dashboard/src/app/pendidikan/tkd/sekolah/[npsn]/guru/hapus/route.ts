import { ask } from '../../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../../graphql/generated/index.ts'
import { readOwnPath, withParameters } from '../../../../../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../../../request/own-form.ts'

const withdrawMutation = graphql(`
  mutation WithdrawTeacherAbsence($absence: ID!) {
    withdrawTeacherAbsence(absence: $absence)
  }
`)

/** Takes days of absence back and leads back to the list. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const back = readOwnPath(readText(form, 'kembali'))
  const failed = (code: string) => seeOther(withParameters(back, { galat: code, selesai: undefined }))
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const answer = await ask(withdrawMutation, { absence: readText(form, 'hari') }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal) return failed('NOT_ALLOWED')
  return seeOther(withParameters(back, { selesai: 'dihapus', galat: undefined }))
}
