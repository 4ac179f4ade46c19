import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { parseMapping } from '../../../data/import-choice.ts'
import { readRosterSheet, rosterFailure } from '../roster-sheets.ts'

const runMutation = graphql(`
  mutation RunRoster($input: ImportInput!) {
    runImport(input: $input) { id counts { added changed same rejected } }
  }
`)

/** Brings a sheet in after its preview, and says what came of it. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return seeOther(rosterFailure('FOREIGN'))
  const form = await request.formData()
  const sheet = readRosterSheet(readText(form, 'lembar'))
  if (sheet === undefined) return seeOther(rosterFailure('REFUSED'))
  const mapping = parseMapping(readText(form, 'pemetaan'))
  const input = { uploadId: readText(form, 'unggahan'), sheet, strict: false, ...(mapping && { mapping }) }
  const answer = await ask(runMutation, { input }).catch(() => null)
  if (answer === null) return seeOther(rosterFailure('UNAVAILABLE'))
  if (answer.refusal) {
    const isBarred = answer.refusal.code === 'UNAUTHENTICATED' || answer.refusal.code === 'FORBIDDEN'
    return seeOther(rosterFailure(isBarred ? 'NOT_ALLOWED' : 'REFUSED'))
  }
  const { id, counts } = answer.data.runImport
  const { added, changed, same, rejected } = counts
  const told = { baru: String(added), ubah: String(changed), sama: String(same), tolak: String(rejected) }
  return seeOther(`/pendidikan/sekolah?${new URLSearchParams({ lembar: sheet, impor: id, ...told })}`)
}
