import { ask } from '../../../../../../graphql/client.ts'
import { readOwnPath, withParameters } from '../../../../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../../../request/own-form.ts'
import { signInAddress } from '../../../../../shell/require-reader.ts'
import { pupilAddress, readPart } from '../../../../rater-part.ts'
import { submitMutation } from '../../../../submit-scores.ts'
import { packLevels, readLevels } from '../packed-levels.ts'

interface PupilPlace {
  readonly params: Promise<{ tugas: string; bagian: string; murid: string }>
}

/** Sends one child's levels and leads to the next; what was not taken comes back with everything chosen. */
export async function POST(request: Request, { params }: PupilPlace): Promise<Response> {
  const { tugas, bagian, murid } = await params
  const [assignmentId, pupil] = [decodeURIComponent(tugas), decodeURIComponent(murid)]
  const part = readPart(bagian)
  if (part === undefined) return seeOther('/uji')
  const form = await request.formData()
  const chosen = readLevels(form)
  const levels = chosen.filter((level) => level !== null)
  const onDay = readText(form, 'hari')
  const again = withParameters(pupilAddress({ assignmentId, part }, pupil), { pilih: packLevels(chosen), hari: onDay })
  const failed = (code: string) => seeOther(withParameters(again, { galat: code }))
  if (!isFromOwnPage(request)) return failed('FOREIGN')
  if (levels.length < chosen.length || levels.length === 0) return failed('INCOMPLETE')
  if (!/^\d{4}-\d\d-\d\d$/.test(onDay)) return failed('OUTSIDE_SESSION')
  const clientId = readText(form, 'kunci') || crypto.randomUUID()
  const score = { clientId, assignmentId, pupil, part, levels, onDay, recordedAt: new Date().toISOString() }
  const answer = await ask(submitMutation, { scores: [score] }).catch(() => null)
  if (answer === null) return failed('UNAVAILABLE')
  if (answer.refusal?.code === 'UNAUTHENTICATED') return seeOther(signInAddress(again))
  if (answer.refusal) return failed('NOT_YOURS')
  const refusal = answer.data.submitTkdScores[0]?.refusal ?? null
  if (refusal !== null) return failed(refusal)
  return seeOther(withParameters(readOwnPath(readText(form, 'lanjut')), { tersimpan: pupil }))
}
