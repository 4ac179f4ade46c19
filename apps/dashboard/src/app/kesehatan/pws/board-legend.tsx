import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { StatusMark } from './status-mark.tsx'

const looks = ['worse', 'unsure', 'better'] as const
const statuses = ['BAIK', 'KURANG', 'CUKUP', 'JELEK'] as const

/** What the colours of bars mean. */
export const BarLegend = ({ language, isJudged }: { language: Language; isJudged: boolean }) => {
  const { legend } = words[language].pws
  return (
    <ul className="legend">
      {(isJudged ? looks : (['none'] as const)).map((look) => (
        <li key={look}>
          <span className={`swatch look-${look}`} aria-hidden="true">
            {look === 'worse' ? '◆' : look === 'better' ? '●' : ''}
          </span>
          {legend[look]}
        </li>
      ))}
      <li>
        <svg width="12" height="16" aria-hidden="true">
          <path className="whisker" d="M6 1V15" />
        </svg>
        {legend.interval}
      </li>
    </ul>
  )
}

interface StatusLegendProps {
  readonly language: Language
  readonly notes: readonly string[]
}

/** What the four words of the guideline mean, and the notes to the marks on the sheet. */
export const StatusLegend = ({ language, notes }: StatusLegendProps) => {
  const said = words[language].pws
  return (
    <div className="pws-notes">
      <ul className="legend">
        {statuses.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
            <span>
              <b>{said.statuses[status]}</b> {said.meanings[status]}
            </span>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
    </div>
  )
}
