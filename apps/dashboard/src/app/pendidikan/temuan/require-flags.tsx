import 'server-only'
import type { ReactElement } from 'react'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Lead, Page } from '../../../ui/page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import type { Shell } from '../../shell/shell-query.ts'

interface FlagReader {
  readonly shell: Shell
  /** A page in place of this one, for whoever does not read findings. */
  readonly refusal: ReactElement | null
}

/** Who may read findings: reviewers, the head of the office, and a head of school those of her own that were opened. */
export async function requireFlags(): Promise<FlagReader> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  if (shell.viewer.actions.includes('READ_FLAGS')) return { shell, refusal: null }
  const { flags: said, failures } = words[language]
  const refusal = (
    <Page>
      <Lead title={said.title} dek={said.notAllowed} actions={<a href="/">{failures.toOverview}</a>} />
    </Page>
  )
  return { shell, refusal }
}
