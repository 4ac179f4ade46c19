import { OriginCode } from '../../../charts/figure-parts.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import type { QualityIssue } from './quality-query.ts'
import { writeReminder } from './write-reminder.ts'

/** In one message; what is left comes with the next. */
const linesAtMost = 10

interface RemindersProps {
  readonly language: Language
  readonly issues: readonly QualityIssue[]
  readonly month: string
}

/** A message for each puskesmas with something to mend. Props: language, issues, month (in words). */
export const Reminders = ({ language, issues, month }: RemindersProps) => {
  const said = words[language].quality
  const units = groupByOwner(issues)
  return (
    <Section id="pengingat" title={said.reminders} note={said.remindersNote}>
      {units.length === 0 && <p>{said.remindersNone}</p>}
      {units.map(({ unit, list }) => (
        <details key={unit} className="more">
          <summary>{unit}</summary>
          <OriginCode
            language={language}
            words={said.reminderName(unit)}
            code={writeReminder(
              list.slice(0, linesAtMost).map(({ area, message }) => ({ where: area.fullName, message })),
              { unit, head: said.reminderHead(unit, month), foot: said.reminderFoot },
            )}
          />
        </details>
      ))}
    </Section>
  )
}

function groupByOwner(issues: readonly QualityIssue[]): { unit: string; list: QualityIssue[] }[] {
  const units = new Map<string, QualityIssue[]>()
  for (const issue of issues)
    if (issue.owner !== null) units.set(issue.owner.fullName, [...(units.get(issue.owner.fullName) ?? []), issue])
  return [...units].map(([unit, list]) => ({ unit, list }))
}
