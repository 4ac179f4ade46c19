import 'server-only'
import type { ReactElement } from 'react'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page } from '../../ui/page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import type { Shell } from '../shell/shell-query.ts'

interface Keeper {
  readonly shell: Shell
  /** A page in place of this one, for whoever does not keep the register. */
  readonly refusal: ReactElement | null
}

/** Who may enter: those who keep the register. Others are told who does. */
export async function requireKeeper(): Promise<Keeper> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  if (shell.viewer.actions.includes('KEEP_REGISTRY')) return { shell, refusal: null }
  const said = words[language].registry
  const refusal = (
    <Page>
      <Lead title={said.title} dek={said.notAllowed} actions={<a href="/">{words[language].failures.toOverview}</a>} />
    </Page>
  )
  return { shell, refusal }
}
