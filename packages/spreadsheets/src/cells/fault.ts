import type { CellValue } from '../definition.ts'
import type { IssueCode } from '../issues/sheet-issue.ts'

/** Why a cell could not be typed. */
export interface CellFault {
  code: IssueCode
  params: Record<string, string | number>
}

export type Parsed = CellValue | CellFault

export const fault = (code: IssueCode, params: CellFault['params'] = {}): CellFault => ({ code, params })

export const isFault = (parsed: Parsed): parsed is CellFault => typeof parsed === 'object' && parsed !== null
