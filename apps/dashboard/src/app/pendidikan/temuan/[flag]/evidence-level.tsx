import { formatList } from '../../../../charts/format/format-list.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Flag } from './read-flag.ts'

/** The four levels of evidence with the one reached, and on what it rests. Props: language, flag. */
export const EvidenceLevel = ({ language, flag }: { language: Language; flag: Flag }) => {
  const { levels: said, evidenceKinds } = words[language].flags
  const kinds = [...new Set(flag.kinds)].map((kind) => evidenceKinds[kind])
  return (
    <div className="evidence-level">
      <h2>{said.title(String(flag.level))}</h2>
      <ol start={0}>
        {said.names.map((name, level) => (
          <li
            key={name}
            className={level <= flag.level ? 'is-reached' : undefined}
            {...(level === flag.level && { 'aria-current': 'step' as const })}
          >
            <b>{level}</b> {name}
          </li>
        ))}
      </ol>
      <p className="hint">
        {said.rests(formatList(kinds, language))} {flag.level < 2 && said.tooLow}
      </p>
    </div>
  )
}
