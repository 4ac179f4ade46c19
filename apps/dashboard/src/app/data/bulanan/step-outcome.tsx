import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Notice } from '../../../ui/notice.tsx'

interface StepOutcomeProps {
  readonly language: Language
  readonly done: string | undefined
  readonly failure: string | undefined
}

/** What came of the form that led here. */
export const StepOutcome = ({ language, done, failure }: StepOutcomeProps) => {
  const said = words[language].entry
  const find = (texts: Readonly<Record<string, string>>, key: string | undefined) =>
    Object.entries(texts).find(([known]) => known === key)?.[1]
  const [failed, succeeded] = [find(said.failures, failure), find(said.done, done)]
  if (failed !== undefined)
    return (
      <Notice kind="error" title={said.failed}>
        <p>{failed}</p>
      </Notice>
    )
  return succeeded === undefined ? null : (
    <Notice kind="info">
      <p role="status">{succeeded}</p>
    </Notice>
  )
}
