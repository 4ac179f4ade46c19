import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Notice } from '../../ui/notice.tsx'

interface ScoreOutcomeProps {
  readonly language: Language
  readonly failure: string | undefined
  /** What went well, in words. */
  readonly done: string | undefined
}

/** What came of the form that led here. */
export const ScoreOutcome = ({ language, failure, done }: ScoreOutcomeProps) => {
  const said = words[language].scoring
  const failed = Object.entries(said.failures).find(([code]) => code === failure)?.[1]
  if (failed !== undefined)
    return (
      <Notice kind="error" title={said.failed}>
        <p>{failed}</p>
      </Notice>
    )
  return done === undefined ? null : (
    <p role="status" className="score-saved">
      {done}
    </p>
  )
}
