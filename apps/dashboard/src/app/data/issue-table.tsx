import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'

const issueRow = graphql(`
  fragment IssueRow on ImportIssue {
    severity
    code
    worksheet
    row
    column
    value
    message(language: $language)
  }
`)

interface IssueTableProps {
  readonly language: Language
  readonly issues: readonly FragmentType<typeof issueRow>[]
}

/** Where in the file something is wrong, and how to mend it. */
export const IssueTable = ({ language, issues }: IssueTableProps) => {
  const said = words[language].data
  const sayPlace = ({ row, worksheet }: { row: number | null; worksheet: string | null }) => {
    if (worksheet === null) return row === null ? said.wholeFile : formatNumber(row, language)
    return row === null ? worksheet : `${worksheet}: ${formatNumber(row, language)}`
  }
  return (
    <DataTable
      caption={said.issuesTitle}
      isCaptionHidden
      columns={[
        { key: 'row', header: said.row },
        { key: 'column', header: said.columnName },
        { key: 'value', header: said.found },
        { key: 'severity', header: said.severity },
        { key: 'message', header: said.message },
      ]}
      rows={readFragment(issueRow, issues).map((issue, index) => ({
        key: String(index),
        cells: [
          sayPlace(issue),
          issue.column ?? '',
          issue.value === null ? '' : <code key="value">{issue.value}</code>,
          said.severities[issue.severity],
          <span key="message" className="cell-words">
            {issue.message}
          </span>,
        ],
      }))}
    />
  )
}
