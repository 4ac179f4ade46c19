import 'server-only'
import { redirect } from 'next/navigation'
import type { ReactElement } from 'react'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Lead, Page } from '../../../ui/page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import type { Shell } from '../../shell/shell-query.ts'

interface TkdReader {
  readonly shell: Shell
  /** A page in place of this one, for whoever does not read the test. */
  readonly refusal: ReactElement | null
}

/** Who may read what the test shows. An examiner has her own sheets instead; others are told who does. */
export async function requireTkd(): Promise<TkdReader> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  const { actions, domains } = shell.viewer
  if (actions.includes('SCORE_TKD')) redirect('/uji')
  if (actions.includes('READ_TKD') && domains.includes('EDUCATION')) return { shell, refusal: null }
  const { tkd: said, failures } = words[language]
  const refusal = (
    <Page>
      <Lead title={said.title} dek={said.notAllowed} actions={<a href="/">{failures.toOverview}</a>} />
    </Page>
  )
  return { shell, refusal }
}
