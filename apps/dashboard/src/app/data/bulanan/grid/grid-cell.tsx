import { type ClipboardEvent, type KeyboardEvent, memo } from 'react'
import { focusFollowing, focusNeighbour, inputId, stepOf } from './find-neighbour.ts'

export interface GridCellProps {
  readonly place: string
  readonly row: number
  readonly column: number
  readonly typed: string
  /** Name of what is counted, shown above the cell on a phone. */
  readonly label: string
  /** Of what and where, for those who do not see the table. */
  readonly name: string
  readonly before: string
  readonly beforeName: string
  readonly look: 'FILL' | 'READ' | 'CHOOSE'
  readonly severity: 'ERROR' | 'WARN' | null
  readonly message: string
  readonly notReported: string
  readonly onType: (place: string, typed: string) => void
  readonly onPaste: (place: { row: number; column: number }, text: string) => boolean
  readonly onUndo: (place: string) => void
  readonly onLeave: () => void
}

/** Further than any form is wide or long. */
const mostCells = 500

/** A cell of the grid: text to type, to read, or to tick. */
export const GridCell = memo((props: GridCellProps) => {
  const { row, column, label, before, beforeName, severity, message } = props
  const id = inputId(row, column)
  const state = severity === null ? '' : severity === 'ERROR' ? 'has-error' : 'has-warning'
  return (
    <td className={`entry-cell ${state}`}>
      <span className="entry-label" aria-hidden="true">
        {label}
      </span>
      <span className="entry-field">
        <CellField {...props} id={id} />
        <span className="entry-before" id={`${id}-lalu`}>
          <span aria-hidden="true">{before}</span>
          <span className="visually-hidden">{beforeName}</span>
        </span>
      </span>
      {message !== '' && (
        <span className="entry-message" id={`${id}-pesan`}>
          {message}
        </span>
      )}
    </td>
  )
})

const CellField = ({ id, ...props }: GridCellProps & { readonly id: string }) => {
  const { place, row, column, typed, name, look, severity, message, notReported } = props
  if (look === 'CHOOSE')
    return (
      <label className="entry-choice">
        <input type="checkbox" name="sel" value={place} aria-label={name} />
        <span>{typed === '' ? '–' : typed}</span>
      </label>
    )
  if (look === 'READ')
    return (
      <span className="entry-value">
        {typed === '' ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{notReported}</span>
          </>
        ) : (
          typed
        )}
      </span>
    )
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') return props.onUndo(place)
    const step = event.nativeEvent.isComposing ? null : stepOf(event)
    if (step === null) return
    event.preventDefault()
    if (event.key === 'Enter' && focusFollowing(event.currentTarget, event.shiftKey ? -1 : 1)) return
    focusNeighbour({ row, column }, step, mostCells)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (props.onPaste({ row, column }, event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  return (
    <input
      id={id}
      className="entry-input"
      inputMode="numeric"
      autoComplete="off"
      enterKeyHint="next"
      maxLength={40}
      aria-label={name}
      aria-describedby={message === '' ? `${id}-lalu` : `${id}-lalu ${id}-pesan`}
      {...(severity === 'ERROR' && { 'aria-invalid': true })}
      value={typed}
      onChange={(event) => props.onType(place, event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={props.onLeave}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}
