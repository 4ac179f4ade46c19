import type { CellCoder } from './cell-coder.ts'
import { finishMatrix } from './finish-matrix.ts'
import type { IssueList } from './issue-list.ts'
import { DOUBLE_MARK, NOT_PRESENTED, OMITTED, type ResponseMatrix, UNREADABLE } from './response-matrix.ts'
import type { LaidItem, SheetLayout } from './sheet-layout.ts'

const FIRST_CAPACITY = 1024

/** Takes the rows of an answer sheet one by one, so that a file of any length can be read as a stream. */
export class MatrixBuilder {
  readonly pupils: string[] = []
  readonly forms: string[]
  formOf: number[] = []
  readonly groupValues: string[][]
  /** Codes row by row: pupil v, item i at v * itemCount + i. */
  codes: Uint8Array
  private readonly rowOf = new Map<string, number>()
  private row = 1

  constructor(
    readonly layout: SheetLayout,
    readonly issues: IssueList,
  ) {
    this.forms = [...layout.forms.keys()]
    this.groupValues = layout.groups.map(() => [])
    this.codes = new Uint8Array(FIRST_CAPACITY * this.itemCount)
  }

  get itemCount(): number {
    return this.layout.items.length
  }

  addRow(cells: readonly string[]): void {
    this.row++
    const { layout } = this
    if (cells.length !== layout.columnCount) this.reportLength(cells)
    const form = this.findForm(cells)
    if (form < 0) return
    const pupil = this.findPupil(cells)
    if (pupil === null) return
    const laid = layout.forms.get(this.forms[form] ?? '') ?? []
    const answers = layout.answers === null ? cells : this.splitAnswers(cells[layout.answers] ?? '', laid.length, pupil)
    if (laid.length === 0) return
    if (!this.addCodes(answers, laid)) {
      this.issues.add('ALL_BLANK', { sheet: 'responses', row: this.row }, { pupil })
      return
    }
    this.pupils.push(pupil)
    this.formOf.push(form)
    layout.groups.forEach(({ column }, index) => {
      this.groupValues[index]?.push((cells[column] ?? '').trim())
    })
  }

  finish(): ResponseMatrix {
    if (this.row === 1) this.issues.add('NO_ROWS', { sheet: 'responses' })
    return finishMatrix(this)
  }

  private reportLength(cells: readonly string[]): void {
    const params = { cells: cells.length, columns: this.layout.columnCount }
    this.issues.add('ROW_LENGTH', { sheet: 'responses', row: this.row }, params)
  }

  private findForm(cells: readonly string[]): number {
    const { form: column } = this.layout
    if (this.forms.length === 1 && (column === null || this.forms[0] === '')) return 0
    const form = column === null ? '' : (cells[column] ?? '').trim()
    const index = this.forms.indexOf(form)
    if (index < 0) this.issues.add('UNKNOWN_FORM', { sheet: 'responses', row: this.row }, { form })
    return index
  }

  private findPupil(cells: readonly string[]): string | null {
    const { person } = this.layout
    const named = person === null ? '' : (cells[person] ?? '').trim()
    if (named === '') {
      if (person !== null) this.issues.add('MISSING_PUPIL', { sheet: 'responses', row: this.row })
      return `#${this.row}`
    }
    const first = this.rowOf.get(named)
    if (first !== undefined) {
      this.issues.add('DUPLICATE_PUPIL', { sheet: 'responses', row: this.row }, { pupil: named, first })
      return null
    }
    this.rowOf.set(named, this.row)
    return named
  }

  private splitAnswers(text: string, items: number, pupil: string): string[] {
    const marks = [...text]
    if (marks.length !== items) {
      const params = { pupil, length: marks.length, items }
      this.issues.add('ANSWER_LENGTH', { sheet: 'responses', row: this.row }, params)
    }
    return marks
  }

  /** Writes the codes of one pupil; false where no cell holds an answer. */
  private addCodes(cells: readonly string[], laid: readonly LaidItem[]): boolean {
    const start = this.pupils.length * this.itemCount
    if (start + this.itemCount > this.codes.length) this.grow()
    const { codes } = this
    if (laid.length < this.itemCount) codes.fill(NOT_PRESENTED, start, start + this.itemCount)
    let answered = 0
    for (const { column, item, coder } of laid) {
      const cell = cells[column] ?? ''
      const code = coder.code(cell)
      codes[start + item] = code
      if (code !== OMITTED && code !== coder.blankCode) answered++
      if (code === DOUBLE_MARK || code === UNREADABLE) this.reportCell(code, cell, coder)
    }
    return answered > 0
  }

  private grow(): void {
    const larger = new Uint8Array(this.codes.length * 2)
    larger.set(this.codes)
    this.codes = larger
  }

  private reportCell(code: number, value: string, { entry }: CellCoder): void {
    const place = { sheet: 'responses', row: this.row, column: entry.column } as const
    const { item, maximum } = entry
    if (code === DOUBLE_MARK) this.issues.add('DOUBLE_MARK', place, { value, item })
    else if (entry.type === 'rubric') {
      this.issues.add('SCORE_OUT_OF_RANGE', place, { value, item, maximum: maximum ?? '∞' })
    } else this.issues.add('UNKNOWN_OPTION', place, { value, item })
  }
}
