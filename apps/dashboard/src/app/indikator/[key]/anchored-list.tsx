import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { Anchored } from './anchor-decisions.ts'

/** What the marks of decisions on the trend stand for. Props: language, anchored. */
export const AnchoredList = ({ language, anchored }: { language: Language; anchored: readonly Anchored[] }) =>
  anchored.length === 0 ? null : (
    <>
      <h3>{words[language].decisions.onTrend}</h3>
      <ul className="anchored">
        {anchored.map(({ id, label, words: text }) => (
          <li key={id}>
            <b>{label}</b> <a href={`/tindakan#tindakan-${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
