import { type GridCell, placeOf } from './grid-data.ts'

/** A text that the server does not have yet, over which version it was typed. */
export interface Draft {
  readonly area: string
  readonly element: string
  readonly typed: string
  readonly version: number
}

export type Drafts = Readonly<Record<string, Draft>>

/** Somebody else's text in a cell, and one's own. */
export interface Conflict {
  readonly mine: string
  readonly cell: GridCell
  readonly by: string | null
}

export type Connection = 'CONNECTED' | 'OFFLINE' | 'SIGNED_OUT' | 'LOCKED'

export interface DraftState {
  /** Every cell as the server last said it is. */
  readonly cells: Readonly<Record<string, GridCell>>
  readonly drafts: Drafts
  readonly conflicts: Readonly<Record<string, Conflict>>
  /** The server's words about a cell that it did not take. */
  readonly refusals: Readonly<Record<string, string>>
  readonly connection: Connection
}

export const startState = (cells: readonly GridCell[]): DraftState => ({
  cells: Object.fromEntries(cells.map((cell) => [placeOf(cell), cell])),
  drafts: {},
  conflicts: {},
  refusals: {},
  connection: 'CONNECTED',
})

/** The cell as it is before the reader's eyes. */
export const shownCell = ({ cells, drafts, conflicts }: DraftState, place: string): GridCell | undefined => {
  const cell = cells[place]
  const typed = drafts[place]?.typed ?? conflicts[place]?.mine
  return cell === undefined || typed === undefined ? cell : { ...cell, typed }
}

/** Texts typed into open cells; one that is as saved needs no saving. Typing over a conflict decides it. */
export function typeInto(state: DraftState, texts: Readonly<Record<string, string>>): DraftState {
  const [drafts, conflicts, refusals] = [{ ...state.drafts }, { ...state.conflicts }, { ...state.refusals }]
  for (const [place, typed] of Object.entries(texts)) {
    const cell = state.cells[place]
    if (cell === undefined || !cell.isOpen) continue
    delete refusals[place]
    delete conflicts[place]
    if (cell.typed === typed.trim()) delete drafts[place]
    else
      drafts[place] = { area: cell.area, element: cell.element, typed, version: drafts[place]?.version ?? cell.version }
  }
  return { ...state, drafts, conflicts, refusals }
}

export interface SaveAnswer {
  readonly cells: readonly (Pick<GridCell, 'area' | 'element' | 'typed' | 'version'> & {
    readonly changedBy: string | null
  })[]
  readonly conflicts: readonly {
    readonly typed: string
    readonly cell: { readonly area: string; readonly element: string }
  }[]
  readonly refusals: readonly {
    readonly area: string | null
    readonly element: string | null
    readonly message: string
  }[]
}

/** The server's word: what it has, what somebody else wrote, what it did not take. */
export function settle(state: DraftState, sent: Drafts, answer: SaveAnswer): DraftState {
  const [cells, drafts] = [{ ...state.cells }, { ...state.drafts }]
  const [conflicts, refusals] = [{ ...state.conflicts }, { ...state.refusals }]
  for (const { area, element, typed, version, changedBy } of answer.cells) {
    const place = placeOf({ area, element })
    const before = cells[place]
    if (before === undefined) continue
    const cell = { ...before, typed, version }
    cells[place] = cell
    const draft = drafts[place]
    const conflict = answer.conflicts.find((found) => placeOf(found.cell) === place)
    delete conflicts[place]
    if (draft === undefined) continue
    if (conflict !== undefined) {
      conflicts[place] = { mine: draft.typed, cell, by: changedBy }
      delete drafts[place]
    } else if (draft.typed === sent[place]?.typed) delete drafts[place]
    else drafts[place] = { ...draft, version }
  }
  for (const { area, element, message } of answer.refusals) {
    if (area === null || element === null) continue
    const place = placeOf({ area, element })
    refusals[place] = message
    delete drafts[place]
  }
  const isLocked = answer.refusals.some(({ area }) => area === null)
  return { ...state, cells, drafts, conflicts, refusals, connection: isLocked ? 'LOCKED' : 'CONNECTED' }
}

/** Ends a conflict: one's own text is typed over the other's version, or given up. */
export function decideConflict(state: DraftState, place: string, keepsMine: boolean): DraftState {
  const { [place]: conflict, ...conflicts } = state.conflicts
  if (conflict === undefined) return state
  return keepsMine ? typeInto(state, { [place]: conflict.mine }) : { ...state, conflicts }
}

/** What an earlier visit could not send: typed again over the version it was typed over then. */
export function restore(state: DraftState, kept: Drafts): DraftState {
  const drafts = { ...state.drafts }
  for (const [place, draft] of Object.entries(kept)) {
    const cell = state.cells[place]
    if (cell?.isOpen && cell.typed !== draft.typed.trim()) drafts[place] = draft
  }
  return { ...state, drafts }
}
