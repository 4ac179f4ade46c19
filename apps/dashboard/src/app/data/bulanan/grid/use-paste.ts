import { useCallback, useState } from 'react'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { DraftState } from './drafts.ts'
import { type GridData, placeOf } from './grid-data.ts'
import { gridWords } from './grid-words.ts'
import { readBlock } from './read-block.ts'

type Place = { readonly row: number; readonly column: number }

interface Paste {
  /** How many cells the last block filled, in words. */
  readonly pasted: string
  /** False where the text is no block: the browser then pastes it into the one cell. */
  readonly onPaste: (from: Place, text: string) => boolean
}

/** A block from a spreadsheet fills cells to the right and downwards, as far as they are there and open. */
export function usePaste(
  { rows, columns, language }: GridData,
  cells: DraftState['cells'],
  type: (texts: Readonly<Record<string, string>>) => void,
): Paste {
  const [pasted, setPasted] = useState('')
  const onPaste = useCallback(
    (from: Place, text: string) => {
      const block = readBlock(text)
      if (block === null) return false
      const filled = block.flatMap((line, down) =>
        line.map((typed, right) => {
          const [row, column] = [rows[from.row + down], columns[from.column + right]]
          return [row && column ? placeOf({ area: row.code, element: column.key }) : '', typed] as const
        }),
      )
      const inside = filled.filter(([place]) => cells[place]?.isOpen)
      type(Object.fromEntries(inside))
      const said = gridWords[language]
      const outside = filled.length - inside.length
      const ignored = outside > 0 ? said.pastedOutside(formatNumber(outside, language)) : ''
      setPasted(`${said.pasted(formatNumber(inside.length, language))} ${ignored}`.trim())
      return true
    },
    [rows, columns, cells, type, language],
  )
  return { pasted, onPaste }
}
