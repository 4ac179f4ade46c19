import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Duty } from './list-duties.ts'

/** What waits, for whom, and where to see it. */
export const DutyList = ({ language, duties }: { readonly language: Language; readonly duties: readonly Duty[] }) => {
  const said = words[language].exams.landing
  if (duties.length === 0) return <Notice kind="info">{said.noDuties}</Notice>
  return (
    <ul className="duty-list">
      {duties.map((duty) => (
        <li key={duty.words}>
          <b>{duty.words}</b>
          <a href={duty.href} aria-label={`${said.open}: ${duty.words}`}>
            {said.open}
          </a>
          <small>{said.who[duty.who]}</small>
        </li>
      ))}
    </ul>
  )
}
