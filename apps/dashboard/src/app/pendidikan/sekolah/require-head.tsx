import 'server-only'
import type { ReactElement } from 'react'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Lead, Page } from '../../../ui/page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import type { Shell } from '../../shell/shell-query.ts'

interface Head {
  readonly shell: Shell
  /** NPSN of her school. */
  readonly school: string
  /** A page in place of this one, for whoever heads no school. */
  readonly refusal: ReactElement | null
}

/** Who may enter: heads of school. Others are told where they import. */
export async function requireHead(): Promise<Head> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  const [own] = shell.viewer.areas
  if (shell.viewer.role === 'SCHOOL_HEAD' && own !== undefined) return { shell, school: own.code, refusal: null }
  const { schoolData: said, data } = words[language]
  const refusal = (
    <Page>
      <Lead title={said.title} dek={said.notAllowed} actions={<a href="/data">{data.title}</a>} />
    </Page>
  )
  return { shell, school: '', refusal }
}
