import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { casesAddress } from './cases-address.ts'

const differenceRow = graphql(`
  fragment DifferenceRow on RecordDifference {
    area { code name } element { key name(language: $language) } month months reported recorded source
  }
`)

interface DifferencesTableProps {
  readonly language: Language
  readonly rows: readonly FragmentType<typeof differenceRow>[]
  /** Whether the viewer may see who is counted. */
  readonly maySeeCases: boolean
}

/** Where the register of a village says something else than its report. */
export const DifferencesTable = ({ language, rows, maySeeCases }: DifferencesTableProps) => {
  const said = words[language].records
  const { village, element, month, reported, recorded, holds, who } = said.columns
  const count = (value: number) => formatCount(value, language)
  return (
    <DataTable
      caption={said.differences}
      isCaptionHidden
      columns={[
        { key: 'village', header: village },
        { key: 'element', header: element },
        { key: 'month', header: month },
        { key: 'reported', header: reported, isNumber: true },
        { key: 'recorded', header: recorded, isNumber: true },
        { key: 'holds', header: holds },
        ...(maySeeCases ? [{ key: 'who', header: who }] : []),
      ]}
      rows={rows.map((fragment) => {
        const row = readFragment(differenceRow, fragment)
        return {
          key: `${row.area.code} ${row.element.key} ${row.month}`,
          cells: [
            row.area.name,
            row.element.name,
            `${formatMonth(row.month, language)} ${row.months > 1 ? said.covers(count(row.months)) : ''}`,
            row.reported === null ? said.notReported : count(row.reported),
            count(row.recorded),
            said.sources[row.source],
            ...(maySeeCases
              ? [
                  <a key="who" href={casesAddress(row.area.code, row.element.key, row.month)}>
                    {said.whoIsCounted}
                  </a>,
                ]
              : []),
          ],
        }
      })}
    />
  )
}
