import type { DemoSheet } from '../demo-sheet.ts'

/** Element → count of one place in one period. */
export type Cells = Map<string, number>

/** Rows of one kind without their headers; a later sheet's figure replaces an earlier one's, as an import does. */
export function readRows(sheets: readonly DemoSheet[], kind: DemoSheet['kind']): string[][] {
  return sheets
    .filter((sheet) => sheet.kind === kind)
    .flatMap((sheet) => [...sheet.lines()].slice(1).map((line) => line.split(',')))
}

export class Figures {
  private readonly places = new Map<string, Map<string, Cells>>()

  constructor(sheets: readonly DemoSheet[]) {
    for (const sheet of sheets.filter(({ kind }) => kind === 'FIGURES')) {
      let isHeader = true
      for (const line of sheet.lines()) {
        if (!isHeader) this.add(line)
        isHeader = false
      }
    }
  }

  private add(line: string): void {
    const [code = '', element = '', period = '', value = ''] = line.split(',')
    const periods = this.places.get(code) ?? new Map<string, Cells>()
    const cells = periods.get(period) ?? new Map<string, number>()
    this.places.set(code, periods.set(period, cells.set(element, Number(value))))
  }

  find(code: string, period: string): Cells | undefined {
    return this.places.get(code)?.get(period)
  }

  /** Reports of villages whose code starts so, in the periods that match. */
  *reports(isWanted: RegExp, codePrefix = ''): Iterable<{ code: string; period: string; cells: Cells }> {
    for (const [code, periods] of this.places)
      if (code.startsWith(codePrefix))
        for (const [period, cells] of periods) if (isWanted.test(period)) yield { code, period, cells }
  }

  sum(codePrefix: string, element: string, isWanted: RegExp): number {
    let sum = 0
    for (const { cells } of this.reports(isWanted, codePrefix)) sum += cells.get(element) ?? 0
    return sum
  }
}
