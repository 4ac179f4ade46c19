import { ask } from '../../../../graphql/client.ts'
import type { BaselineOutcomeFragment } from '../../../../graphql/generated/graphql.ts'
import { graphql, readFragment } from '../../../../graphql/generated/index.ts'
import { withParameters } from '../../../../request/address.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'

const outcome = graphql(`
  fragment BaselineOutcome on ChartRebasePayload {
    userErrors { field }
  }
`)

const decide = graphql(`
  mutation RebaseChart($rebase: ChartRebaseInput!) {
    step: rebaseChart(input: $rebase) { ...BaselineOutcome }
  }
`)

const takeBack = graphql(`
  mutation TakeBackRebase($id: ID!) {
    step: takeBackRebase(id: $id) { ...BaselineOutcome }
  }
`)

interface Place {
  readonly params: Promise<{ key: string }>
}

/** Takes the forms of an indicator's baselines; back to its chart with what came of it, or with what was typed. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const key = decodeURIComponent((await params).key)
  const form = await request.formData()
  const step = readText(form, 'langkah')
  const back = (more: Readonly<Record<string, string>>) => {
    const place = { wilayah: readText(form, 'wilayah'), periode: readText(form, 'periode') }
    return seeOther(`${withParameters(`/indikator/${encodeURIComponent(key)}`, { ...place, ...more })}#kendali`)
  }
  const refused = (fields: string) =>
    back({
      galat: fields,
      ...(step === 'tetapkan' && { mulai: readText(form, 'mulai'), alasan: readText(form, 'alasan') }),
    })
  if (!isFromOwnPage(request)) return refused('FOREIGN')
  const fields = await send(step, key, form).catch(() => null)
  if (fields === null) return refused('UNAVAILABLE')
  return fields.length > 0 ? refused(fields.join(',')) : back({ selesai: step })
}

/** The fields that are wrong; null when the API is away or refuses it. */
async function send(step: string, key: string, form: FormData): Promise<string[] | null> {
  const answer =
    step === 'batalkan'
      ? await ask(takeBack, { id: readText(form, 'id') })
      : await ask(decide, {
          rebase: {
            indicator: key,
            area: readText(form, 'cakupan') === 'semua' ? null : readText(form, 'wilayah'),
            from: readText(form, 'mulai'),
            reason: readText(form, 'alasan'),
          },
        })
  if (answer.data === undefined) return null
  const { userErrors }: BaselineOutcomeFragment = readFragment(outcome, answer.data.step)
  return userErrors.map(({ field }) => field)
}
