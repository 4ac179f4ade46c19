'use server'

import { redirect } from 'next/navigation'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { parseItems } from './parse-items.ts'

const saveMutation = graphql(`
  mutation SaveTkdTest($name: String!, $items: [TkdItemInput!]!) {
    saveTkdTest(name: $name, items: $items)
  }
`)

export interface TestState {
  readonly attempt: number
  readonly name: string
  readonly rows: string
  readonly problem: string | null
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Saves a version of a test; otherwise the form comes back with everything typed. */
export async function sendTest(state: TestState, form: FormData): Promise<TestState> {
  const { language } = await readRequest()
  const { forms, tkdSessions: said } = words[language]
  const [name, rows] = [textOf(form, 'nama').trim(), textOf(form, 'butir')]
  const again = (problem: string): TestState => ({ attempt: state.attempt + 1, name, rows, problem })
  const parsed = parseItems(rows)
  if (parsed.wrongRow !== undefined) return again(said.wrongRow(formatNumber(parsed.wrongRow, language)))
  const answer = await ask(saveMutation, { name, items: [...parsed.items] }).catch(() => null)
  if (answer === null) return again(forms.away)
  if (answer.refusal) return again(answer.refusal.message)
  redirect('/pendidikan/tkd/sesi?selesai=tes')
}
