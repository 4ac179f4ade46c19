import { formatNumber } from '../../../../charts/format/format-number.ts'
import { inputId } from './find-neighbour.ts'
import type { GridData, GridIssue } from './grid-data.ts'
import { gridWords } from './grid-words.ts'

const mostShown = 40

/** Everything to check in the form, errors first, each with a way to its cell. */
export const FindingList = ({ data, issues }: { readonly data: GridData; readonly issues: readonly GridIssue[] }) => {
  const said = gridWords[data.language]
  const count = (value: number) => formatNumber(value, data.language)
  const errors = issues.filter(({ rule }) => rule.severity === 'ERROR')
  const warnings = issues.filter(({ rule }) => rule.severity === 'WARN')
  const ordered = [...errors, ...warnings]
  return (
    <section className="entry-findings" aria-labelledby="periksa-judul">
      <h3 id="periksa-judul">{said.findings}</h3>
      <p>
        {ordered.length === 0
          ? said.noIssues
          : `${said.errors(count(errors.length))}, ${said.warnings(count(warnings.length))}`}
      </p>
      <ul>
        {ordered.slice(0, mostShown).map((issue, place) => (
          <li key={place} className={issue.rule.severity === 'ERROR' ? 'is-error' : 'is-warning'}>
            <a href={linkTo(data, issue)}>{data.names[issue.area] ?? issue.area}</a> {issue.rule.message}
          </li>
        ))}
      </ul>
      {ordered.length > mostShown && <p>{said.more(count(ordered.length - mostShown))}</p>}
    </section>
  )
}

/** To the cell where it is in this section, else to its section. */
function linkTo({ section, sectionOf, rows, columns }: GridData, { area, elements }: GridIssue): string {
  const [element = ''] = elements
  const [row, column] = [rows.findIndex(({ code }) => code === area), columns.findIndex(({ key }) => key === element)]
  return sectionOf[element] === section.key ? `#${inputId(row, column)}` : `?bagian=${sectionOf[element] ?? ''}`
}
