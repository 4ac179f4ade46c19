/** Where a key leads from a cell; null where it is not the grid's. */
export function stepOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly currentTarget: Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'value'>
}): Step | null {
  const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
  const isAll = from === 0 && to === value.length
  switch (event.key) {
    case 'ArrowUp':
      return { rows: -1, columns: 0 }
    case 'ArrowDown':
      return { rows: 1, columns: 0 }
    case 'Enter':
      return { rows: event.shiftKey ? -1 : 1, columns: 0 }
    case 'ArrowLeft':
      return isAll || to === 0 ? { rows: 0, columns: -1 } : null
    case 'ArrowRight':
      return isAll || from === value.length ? { rows: 0, columns: 1 } : null
    default:
      return null
  }
}

export interface Step {
  readonly rows: number
  readonly columns: number
}

export const inputId = (row: number, column: number): string => `sel-${row}-${column}`

/** The next cell in a direction that takes text; nothing at the edge. */
export function focusNeighbour({ row, column }: { row: number; column: number }, step: Step, most: number): void {
  for (let by = 1; by <= most; by += 1) {
    const found = document.getElementById(inputId(row + by * step.rows, column + by * step.columns))
    if (found === null) continue
    found.focus()
    return
  }
}

/** On a phone villages stand below each other: Enter goes on to the next cell of the same village. */
export function focusFollowing(input: HTMLInputElement, by: 1 | -1): boolean {
  if (!window.matchMedia('(max-width: 640px)').matches) return false
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.entry-input')]
  inputs[inputs.indexOf(input) + by]?.focus()
  return true
}
