import { formatNumber } from '../../../../charts/format/format-number.ts'
import { readCount } from './check-row.ts'
import { type GridData, placeOf } from './grid-data.ts'
import { gridWords } from './grid-words.ts'
import type { ShownCells } from './list-issues.ts'

/** What each column adds up to, and how many of its cells are filled. */
export const GridSums = ({ data, shown }: { readonly data: GridData; readonly shown: ShownCells }) => {
  const { rows, columns, language, countPattern } = data
  const said = gridWords[language]
  const count = (value: number) => formatNumber(value, language)
  const valuesOf = (element: string) =>
    rows.flatMap(({ code }) => {
      const value = readCount(shown.get(placeOf({ area: code, element }))?.typed ?? '', countPattern)
      return value === null || Number.isNaN(value) ? [] : [value]
    })
  return (
    <tfoot>
      <tr>
        <th scope="row">{said.sum}</th>
        {columns.map(({ key, name }) => {
          const values = valuesOf(key)
          return (
            <td key={key} className="entry-sum">
              <span className="entry-label" aria-hidden="true">
                {name}
              </span>
              <span>
                {values.length === 0 ? '–' : count(values.reduce((sum, value) => sum + value, 0))}
                <small>{said.filledOf(count(values.length), count(rows.length))}</small>
              </span>
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
