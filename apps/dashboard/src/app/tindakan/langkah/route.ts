import { withParameters } from '../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../request/own-form.ts'
import { typedDecision } from '../typed-decision.ts'
import { sendStep } from './send-step.ts'

/** Takes a form of the page of decisions; back there with what came of it, and with what was typed where it was refused. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const step = readText(form, 'langkah')
  const refused = (fields: string) =>
    seeOther(
      `${withParameters('/tindakan', { ...typedDecision(form), galat: fields })}${step === 'buat' ? '#baru' : ''}`,
    )
  if (!isFromOwnPage(request)) return refused('FOREIGN')
  const sent = await sendStep(step, form)
  if (sent === null) return refused('UNAVAILABLE')
  if (sent.fields.length > 0) return refused(sent.fields.join(','))
  return seeOther(`/tindakan?${new URLSearchParams({ selesai: step })}#tindakan-${sent.id}`)
}
