import { tableFor } from '../../../../charts/chart-table.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { FrameFoot } from '../../../../charts/frame-foot.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { withParameters } from '../../../../request/address.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Pagination } from '../../../../ui/navigation.tsx'
import type { Place } from '../watch/watch-query.ts'
import { orderSchools, readSchoolSort, sortWord } from './order-schools.ts'
import { listSchoolColumns, type SchoolNames, schoolTable, worthColumns } from './school-columns.ts'

interface SchoolTableProps extends SchoolNames {
  readonly language: Language
  readonly schools: readonly Place[]
  /** Address of the page: sorting and paging change it. */
  readonly address: string
  readonly sort: string | undefined
  readonly offset: number
  readonly fileAddress: string
  readonly fileName: string
}

const rowsOnPage = 25
const anchor = '#sekolah'

/** All schools with their intervals, sorted by a header's link, with the whole table as a file. */
export const SchoolTable = (props: SchoolTableProps) => {
  const { language, schools, address, fileAddress, fileName } = props
  const said = words[language].tkd.schools
  const sort = readSchoolSort(props.sort)
  const columns = worthColumns(schools, listSchoolColumns(language, props))
  const ordered = orderSchools(schools, sort)
  const from = Math.min(props.offset, Math.max(0, ordered.length - 1))
  const table = schoolTable(ordered.slice(from, from + rowsOnPage), columns)
  const shown = tableFor('page', table)
  const keys = columns.filter(({ column }) => column.only !== 'file')
  if (schools.length === 0) return <p className="hint">{said.none}</p>
  const count = (value: number) => formatNumber(value, language)
  const pageAt = (offset: number) => withParameters(address, { mulai: String(offset) }) + anchor
  const next = from + rowsOnPage
  return (
    <div className="table-frame school-table">
      <DataTable
        caption={said.section}
        isCaptionHidden
        columns={keys.map(({ key, column, sort: by }) => ({
          key,
          header: column.header,
          ...(column.isNumber && { isNumber: true }),
          ...(by !== null && {
            sortHref: withParameters(address, { urut: sortWord(by, sort), mulai: undefined }) + anchor,
            ...(sort.by === by && { sorted: sort.isFalling ? ('descending' as const) : ('ascending' as const) }),
          }),
        }))}
        rows={shown.rows.map((row) => ({
          key: row.key,
          cells: row.cells.map(({ text, href, note, isMissing }) =>
            href === undefined ? (
              isMissing ? (
                <span key={text} className="is-missing">
                  {text}
                </span>
              ) : (
                text
              )
            ) : (
              <span key={text}>
                <a href={href}>{text}</a>
                <span className="cell-note">{note}</span>
              </span>
            ),
          ),
        }))}
      />
      {ordered.length > rowsOnPage && (
        <Pagination
          label={said.pages}
          position={said.position(count(from + 1), count(Math.min(next, ordered.length)), count(ordered.length))}
          {...(from > 0 && { previous: { words: said.previous, href: pageAt(Math.max(0, from - rowsOnPage)) } })}
          {...(next < ordered.length && { next: { words: said.next, href: pageAt(next) } })}
        />
      )}
      <FrameFoot
        frame={{ language, source: said.source, method: said.method, fileName, fileAddress }}
        table={table}
        isDrawn={false}
      />
    </div>
  )
}
