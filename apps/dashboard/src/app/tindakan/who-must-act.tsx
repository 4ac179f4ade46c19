import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Section } from '../../ui/page.tsx'
import { type Decisions, readDecisions, sayAbout, sayDue } from './decision.ts'
import './decisions.css'

const shown = 5

interface WhoMustActProps {
  readonly language: Language
  readonly decisions: Decisions
  readonly today: string
}

/** The open decisions that are due first. Props: language, decisions (soonest first), today. */
export const WhoMustAct = ({ language, decisions, today }: WhoMustActProps) => {
  const said = words[language].decisions
  const open = readDecisions(decisions)
  return (
    <Section id="tindakan" title={said.onOverview}>
      {open.length === 0 && <p>{said.noneOnOverview}</p>}
      <ul className="ruled-list">
        {open.slice(0, shown).map((decision) => (
          <li key={decision.id} className="decision-line">
            <b>{decision.note}</b>
            <span className="hint">
              {decision.owner}. {sayAbout(decision, language)}
            </span>
            <span className={decision.isOverdue ? 'decision-due is-overdue' : 'decision-due'}>
              {sayDue(decision, today, language)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/tindakan">{open.length > shown ? said.toAll(formatNumber(open.length, language)) : said.toPage}</a>
      </p>
    </Section>
  )
}
