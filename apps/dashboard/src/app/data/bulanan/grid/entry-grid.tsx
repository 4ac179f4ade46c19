'use client'

import { useCallback, useMemo, useState } from 'react'
import { formatMonth } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { checkRow, readCount } from './check-row.ts'
import { ConflictList } from './conflict-list.tsx'
import { shownCell } from './drafts.ts'
import { FindingList } from './finding-list.tsx'
import { GridCell } from './grid-cell.tsx'
import { type GridCell as Cell, type GridData, type GridIssue, placeOf } from './grid-data.ts'
import { gridWords } from './grid-words.ts'
import { readBlock } from './read-block.ts'
import { SaveState } from './save-state.tsx'
import { useDrafts } from './use-drafts.ts'
import { useStepForms } from './use-step-forms.ts'

/** The spreadsheet of a section of a form: rows are villages, columns what is counted. */
export const EntryGrid = ({ data }: { readonly data: GridData }) => {
  const { language, columns, rows, section, mode } = data
  const said = gridWords[language]
  const drafts = useDrafts(data)
  const { state, type, flush } = drafts
  const [pasted, setPasted] = useState('')
  useStepForms(Object.keys(state.drafts).length, flush)

  const shown = useMemo(() => {
    const found = new Map<string, Cell>()
    for (const place of Object.keys(state.cells)) {
      const cell = shownCell(state, place)
      if (cell !== undefined) found.set(place, cell)
    }
    return found
  }, [state])
  const issues = useMemo(
    () => listIssues(data, drafts.issues, state.drafts, shown),
    [data, drafts.issues, state.drafts, shown],
  )
  const byPlace = useMemo(() => indexIssues(issues), [issues])

  const onType = useCallback((place: string, typed: string) => type({ [place]: typed }), [type])
  const onPaste = useCallback(
    (from: { row: number; column: number }, text: string) => {
      const block = readBlock(text)
      if (block === null) return false
      const cells = block.flatMap((line, down) =>
        line.map((typed, right) => {
          const [row, column] = [rows[from.row + down], columns[from.column + right]]
          return { typed, place: row && column ? placeOf({ area: row.code, element: column.key }) : '' }
        }),
      )
      const inside = cells.filter(({ place }) => state.cells[place]?.isOpen)
      type(Object.fromEntries(inside.map(({ place, typed }) => [place, typed])))
      const outside = cells.length - inside.length
      const count = (value: number) => formatNumber(value, language)
      setPasted(`${said.pasted(count(inside.length))}${outside > 0 ? ` ${said.pastedOutside(count(outside))}` : ''}`)
      return true
    },
    [rows, columns, state.cells, type, said, language],
  )
  const onUndo = useCallback((place: string) => type({ [place]: state.cells[place]?.typed ?? '' }), [type, state.cells])

  const month = formatMonth(data.monthBefore, language, 'short').split(/\s/)[0] ?? ''
  const say = (value: number | null) => (value === null ? '–' : formatNumber(value, language))
  return (
    <>
      {mode === 'FILL' && <SaveState data={data} drafts={drafts} pasted={pasted} />}
      <ConflictList data={data} drafts={drafts} />
      <div className="entry-scroll">
        <table className={`entry-grid entry-grid-${mode.toLowerCase()}`}>
          <caption className="visually-hidden">{section.title}</caption>
          <thead>
            <tr>
              <th scope="col">{section.isOfCentre ? said.centre : said.village}</th>
              {columns.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowPlace) => (
              <tr key={row.code} data-area={row.code}>
                <th scope="row">{row.name}</th>
                {columns.map((column, columnPlace) => {
                  const place = placeOf({ area: row.code, element: column.key })
                  const cell = shown.get(place)
                  const found = byPlace.get(place)
                  const before = say(cell?.lastMonth ?? null)
                  const refusal = state.refusals[place]
                  return (
                    <GridCell
                      key={place}
                      place={place}
                      row={rowPlace}
                      column={columnPlace}
                      typed={cell?.typed ?? ''}
                      label={column.name}
                      name={said.cellOf(column.name, row.name)}
                      before={said.before(month, before)}
                      beforeName={said.beforeLong(
                        formatMonth(data.monthBefore, language),
                        before === '–' ? said.notReported : before,
                      )}
                      look={mode === 'FILL' && !cell?.isOpen ? 'READ' : mode}
                      severity={refusal !== undefined ? 'ERROR' : (found?.severity ?? null)}
                      message={refusal ?? found?.message ?? ''}
                      notReported={said.notReported}
                      onType={onType}
                      onPaste={onPaste}
                      onUndo={onUndo}
                      onLeave={flush}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
          {rows.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{said.sum}</th>
                {columns.map(({ key, name }) => {
                  const values = rows.flatMap(({ code }) => {
                    const cell = shown.get(placeOf({ area: code, element: key }))
                    const value = readCount(cell?.typed ?? '', data.countPattern)
                    return value === null || Number.isNaN(value) ? [] : [value]
                  })
                  return (
                    <td key={key} className="entry-sum">
                      <span className="entry-label" aria-hidden="true">
                        {name}
                      </span>
                      <span>
                        {values.length === 0
                          ? '–'
                          : formatNumber(
                              values.reduce((sum, value) => sum + value, 0),
                              language,
                            )}
                        <small>{said.filledOf(String(values.length), String(rows.length))}</small>
                      </span>
                    </td>
                  )
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {mode === 'FILL' && <p className="entry-keys needs-script">{said.keys}</p>}
      <FindingList data={data} issues={issues} />
    </>
  )
}

/** The server's findings, but the page's own for rows with something not yet sent. */
function listIssues(
  data: GridData,
  fromServer: readonly GridIssue[],
  drafts: Readonly<Record<string, { readonly area: string }>>,
  shown: ReadonlyMap<string, Cell>,
): GridIssue[] {
  const waiting = new Set(Object.values(drafts).map(({ area }) => area))
  if (waiting.size === 0) return [...fromServer]
  const here = [...waiting].flatMap((area) =>
    checkRow(
      data,
      [...shown.values()].filter((cell) => cell.area === area),
    ),
  )
  return [...fromServer.filter(({ area }) => !waiting.has(area)), ...here]
}

/** The gravest finding of each cell that it is shown at. */
function indexIssues(issues: readonly GridIssue[]): ReadonlyMap<string, GridIssue['rule']> {
  const found = new Map<string, GridIssue['rule']>()
  for (const { area, elements, rule } of issues) {
    const place = placeOf({ area, element: elements[0] ?? '' })
    if (found.get(place)?.severity !== 'ERROR') found.set(place, rule)
  }
  return found
}
