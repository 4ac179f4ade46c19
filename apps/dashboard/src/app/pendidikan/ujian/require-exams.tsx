import 'server-only'
import type { ReactElement } from 'react'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Lead, Page } from '../../../ui/page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import type { Shell } from '../../shell/shell-query.ts'

interface ExamReader {
  readonly shell: Shell
  /** A page in place of this one, for whoever does not read exams. */
  readonly refusal: ReactElement | null
}

/** Who may read what exams show. */
export async function requireExams(): Promise<ExamReader> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  const { actions, domains } = shell.viewer
  if (actions.includes('READ_EXAMS') && domains.includes('EDUCATION')) return { shell, refusal: null }
  const { exams: said, failures } = words[language]
  const refusal = (
    <Page>
      <Lead title={said.title} dek={said.notAllowed} actions={<a href="/">{failures.toOverview}</a>} />
    </Page>
  )
  return { shell, refusal }
}
