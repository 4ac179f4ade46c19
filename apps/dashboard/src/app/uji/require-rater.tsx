import 'server-only'
import type { ReactElement } from 'react'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page } from '../../ui/page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import type { Shell } from '../shell/shell-query.ts'

interface Rater {
  readonly shell: Shell
  /** A page in place of this one, for whoever gives no scores. */
  readonly refusal: ReactElement | null
}

/** Who may enter: those who give scores. Others are told who does. */
export async function requireRater(): Promise<Rater> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  if (shell.viewer.actions.includes('SCORE_TKD')) return { shell, refusal: null }
  const { scoring: said, failures } = words[language]
  const actions = <a href="/">{failures.toOverview}</a>
  return {
    shell,
    refusal: (
      <Page>
        <Lead eyebrow={said.title} title={said.notAllowed} dek={said.notAllowedNote} actions={actions} />
      </Page>
    ),
  }
}
