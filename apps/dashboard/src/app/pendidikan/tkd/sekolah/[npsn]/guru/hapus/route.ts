import { ask } from '../../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../../graphql/generated/index.ts'
import { readOwnPath, withParameters } from '../../../../../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../../../request/own-form.ts'

const withdrawMutation = graphql(`
  mutation WithdrawTeacherAbsence($absence: ID!) {
    withdrawTeacherAbsence(absence: $absence)
  }
`)

const withdrawRelativeMutation = graphql(`
  mutation WithdrawTeacherRelative($relative: ID!) {
    withdrawTeacherRelative(relative: $relative)
  }
`)

/** Takes days of absence or a relative back and leads back to the list. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const back = readOwnPath(readText(form, 'kembali'))
  const failed = (code: string) => seeOther(withParameters(back, { galat: code, selesai: undefined }))
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  const relative = readText(form, 'kerabat')
  const answer = await (relative === ''
    ? ask(withdrawMutation, { absence: readText(form, 'hari') })
    : ask(withdrawRelativeMutation, { relative })
  ).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal) return failed('NOT_ALLOWED')
  return seeOther(withParameters(back, { selesai: relative === '' ? 'dihapus' : 'kerabat-dihapus', galat: undefined }))
}
