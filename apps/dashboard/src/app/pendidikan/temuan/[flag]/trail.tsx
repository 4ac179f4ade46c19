import { formatInstant } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Review } from './read-flag.ts'

const KILOBYTE = 1024

/** Everything that people did about a flag, oldest first. Props: language, review. */
export const Trail = ({ language, review: { steps } }: { language: Language; review: Review }) => {
  const { review: said, decisions } = words[language].flags
  if (steps.length === 0) return <p className="hint">{said.trailNone}</p>
  return (
    <ol className="review-trail">
      {steps.map(({ kind, decision, explanations, note, takenBy, role, takenAt, attachments }) => (
        <li key={takenAt + kind} className={kind === 'REPLIED' ? 'is-reply' : undefined}>
          <p>
            <b>{decision === null ? said.steps[kind] : `${said.steps[kind]}: ${decisions[decision]}`}</b>
            <span className="hint">
              {formatInstant(takenAt, language)}, {said.by(nameRole(role, language), takenBy)}
            </span>
          </p>
          {note.split('\n').map((line) => line.trim() !== '' && <p key={line}>{line}</p>)}
          {explanations.length > 0 && (
            <ul className="bullets">
              {explanations.map(({ key, words: sentence, finding, note: seen }) => (
                <li key={key}>
                  {sentence} <b>{finding !== null && said.findings[finding]}</b>
                  {seen !== null && `: ${seen}`}
                </li>
              ))}
            </ul>
          )}
          {attachments.map(({ fileName, bytes, url }) => (
            <p key={url}>
              <a href={url}>{fileName}</a>{' '}
              <span className="hint">
                {said.bytes(formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)), language))}
              </span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

const nameRole = (role: string, language: Language): string =>
  Object.entries(words[language].shell.roles).find(([known]) => known === role)?.[1] ?? role
