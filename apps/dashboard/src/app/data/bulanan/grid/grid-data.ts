/** What the page hands the grid; everything the browser must know of a form. */
export interface GridData {
  readonly formId: string
  /** Under which name the browser keeps what is not sent: of the form and the account. */
  readonly keeper: string
  readonly language: 'id' | 'en'
  /** `YYYY-MM` of the month before. */
  readonly monthBefore: string
  readonly section: GridSection
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Of the whole form: checks reach over its sections. */
  readonly cells: readonly GridCell[]
  readonly rules: readonly GridRule[]
  readonly issues: readonly GridIssue[]
  readonly sectionOf: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
  readonly countPattern: string
  readonly largestCount: number
  /** FILL: open cells take text. READ: nothing does. CHOOSE: each cell can be ticked. */
  readonly mode: 'FILL' | 'READ' | 'CHOOSE'
  /** Where to come back to after signing in. */
  readonly address: string
}

export interface GridSection {
  readonly key: string
  readonly title: string
  readonly isOfCentre: boolean
}

export interface GridColumn {
  readonly key: string
  readonly name: string
}

export interface GridRow {
  readonly code: string
  readonly name: string
}

export interface GridCell {
  readonly element: string
  readonly area: string
  readonly typed: string
  readonly version: number
  readonly lastMonth: number | null
  readonly usualLimit: number | null
  readonly isOpen: boolean
}

export interface GridRule {
  readonly code: string
  readonly severity: 'ERROR' | 'WARN'
  readonly parts: readonly string[]
  readonly wholes: readonly string[]
  readonly message: string
}

export interface GridIssue {
  readonly area: string
  readonly elements: readonly string[]
  readonly rule: Pick<GridRule, 'severity' | 'message'>
}

/** Which cell, as a key. */
export const placeOf = ({ area, element }: { readonly area: string; readonly element: string }): string =>
  `${area} ${element}`
