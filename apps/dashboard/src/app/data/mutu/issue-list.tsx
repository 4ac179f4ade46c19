import { formatNumber } from '../../../charts/format/format-number.ts'
import { StatusIcon } from '../../../charts/status-icon.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { linkIssue } from './issue-link.ts'
import type { QualityIssue } from './quality-query.ts'

/** A longer table would be too heavy for a telephone. */
const shownAtMost = 120

interface IssueListProps {
  readonly language: Language
  readonly issues: readonly QualityIssue[]
  /** Whether the viewer sees the monthly forms. */
  readonly seesForms: boolean
}

/** What is to be mended, the gravest first, each with where to look into it. Props: language, issues, seesForms. */
export const IssueList = ({ language, issues, seesForms }: IssueListProps) => {
  const said = words[language].quality
  if (issues.length === 0) return <EmptyState title={said.nothing}>{said.nothingNote}</EmptyState>
  const { columns } = said
  const count = (value: number) => formatNumber(value, language)
  return (
    <>
      <DataTable
        caption={said.list}
        isCaptionHidden
        isStacked
        columns={[
          { key: 'where', header: columns.where },
          { key: 'what', header: columns.what },
          { key: 'severity', header: columns.severity },
          { key: 'owner', header: columns.owner, phoneLabel: columns.owner },
          { key: 'open', header: columns.open },
        ]}
        rows={issues.slice(0, shownAtMost).map((issue, place) => {
          const link = linkIssue(issue, seesForms, language)
          return {
            key: String(place),
            cells: [
              issue.area.fullName,
              issue.message,
              <span key="severity" className="issue-severity">
                <StatusIcon kind={issue.severity === 'ERROR' ? 'missed' : 'unsure'} /> {said.severities[issue.severity]}
              </span>,
              issue.owner?.fullName ?? said.office,
              <a key="open" href={link.href} aria-label={`${link.words}: ${issue.area.fullName}`}>
                {link.words}
              </a>,
            ],
          }
        })}
      />
      {issues.length > shownAtMost && <p>{said.shown(count(shownAtMost), count(issues.length))}</p>}
    </>
  )
}
