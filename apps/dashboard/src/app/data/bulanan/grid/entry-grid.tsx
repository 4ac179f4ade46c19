'use client'

import { useCallback, useMemo } from 'react'
import { formatMonth } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ConflictList } from './conflict-list.tsx'
import { shownCell } from './drafts.ts'
import { FindingList } from './finding-list.tsx'
import { GridCell } from './grid-cell.tsx'
import { type GridData, placeOf } from './grid-data.ts'
import { GridSums } from './grid-sums.tsx'
import { gridWords } from './grid-words.ts'
import { indexIssues, listIssues, type ShownCells } from './list-issues.ts'
import { SaveState } from './save-state.tsx'
import { useDrafts } from './use-drafts.ts'
import { usePaste } from './use-paste.ts'
import { useStepForms } from './use-step-forms.ts'

/** A box that scrolls must be reachable by keys, also where none of its cells is. */
const reachable = { tabIndex: 0 } as const

/** The spreadsheet of a section of a form: rows are villages, columns what is counted. */
export const EntryGrid = ({ data }: { readonly data: GridData }) => {
  const { language, columns, rows, section, mode } = data
  const said = gridWords[language]
  const drafts = useDrafts(data)
  const { state, type, flush } = drafts
  useStepForms(Object.keys(state.drafts).length, flush)
  const shown = useMemo<ShownCells>(
    () => new Map(Object.entries(state.cells).map(([place, cell]) => [place, shownCell(state, place) ?? cell])),
    [state],
  )
  const issues = useMemo(
    () => listIssues(data, drafts.issues, state.drafts, shown),
    [data, drafts.issues, state.drafts, shown],
  )
  const byPlace = useMemo(() => indexIssues(issues), [issues])
  const { pasted, onPaste } = usePaste(data, state.cells, type)
  const onType = useCallback((place: string, typed: string) => type({ [place]: typed }), [type])
  const onUndo = useCallback((place: string) => type({ [place]: state.cells[place]?.typed ?? '' }), [type, state.cells])

  const month = formatMonth(data.monthBefore, language, 'short').split(/\s/)[0] ?? ''
  const say = (value: number | null) => (value === null ? '–' : formatNumber(value, language))
  return (
    <>
      {mode === 'FILL' && <SaveState data={data} drafts={drafts} pasted={pasted} />}
      <ConflictList data={data} drafts={drafts} />
      <section className="entry-scroll" aria-label={section.title} {...reachable}>
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
                      beforeName={said.before(
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
          {rows.length > 1 && <GridSums data={data} shown={shown} />}
        </table>
      </section>
      {mode === 'FILL' && <p className="entry-keys needs-script">{said.keys}</p>}
      <FindingList data={data} issues={issues} />
    </>
  )
}
