import type { GridData } from './grid-data.ts'
import { gridWords } from './grid-words.ts'
import type { EntryDrafts } from './use-drafts.ts'

/** Cells in which two people wrote different things, with both texts to choose from. */
export const ConflictList = ({ data, drafts }: { readonly data: GridData; readonly drafts: EntryDrafts }) => {
  const said = gridWords[data.language]
  const conflicts = Object.entries(drafts.state.conflicts)
  if (conflicts.length === 0) return null
  return (
    <div className="notice notice-warning entry-conflicts" role="alert">
      <div>
        <p className="notice-title">{said.conflicts}</p>
        <ul>
          {conflicts.map(([place, { mine, cell, by }]) => {
            const [own, theirs] = [mine, cell.typed].map((typed) => (typed === '' ? said.empty : typed))
            return (
              <li key={place}>
                <span>
                  {said.cellOf(data.names[cell.element] ?? cell.element, data.names[cell.area] ?? cell.area)}
                  {': '}
                  {said.conflict(own ?? '', theirs ?? '', by ?? said.somebody)}
                </span>{' '}
                <button type="button" className="button button-small" onClick={() => drafts.decide(place, true)}>
                  {said.keepMine(own ?? '')}
                </button>{' '}
                <button
                  type="button"
                  className="button button-plain button-small"
                  onClick={() => drafts.decide(place, false)}
                >
                  {said.keepTheirs(theirs ?? '')}
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
