import { analyseItems } from '../items/analyse-items.ts'
import { scoreLevels } from '../items/score-levels.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import type { Locale } from '../matrix/issue.ts'
import type { Sheet } from '../matrix/sheet.ts'
import type { LayoutOptions } from '../matrix/sheet-layout.ts'
import { analyseTest } from '../test/analyse-test.ts'
import { itemRows } from './item-rows.ts'
import { optionRows } from './option-rows.ts'
import { testRows } from './test-rows.ts'

export interface SheetAnalysisInput extends LayoutOptions {
  responses: Sheet
  key: Sheet | null
  locale?: Locale
}

export function analyseSheet({ responses, key, locale = 'id', ...layout }: SheetAnalysisInput) {
  const { matrix, issues } = buildMatrix(responses, key, layout)
  const levels = scoreLevels(matrix)
  const items = analyseItems(matrix, levels)
  const test = analyseTest(matrix, items, levels)
  const listed = new Set(matrix.items.filter(({ areOptionsListed }) => areOptionsListed).map(({ id }) => id))
  return {
    matrix,
    issues,
    items,
    test,
    tables: { items: itemRows(items, locale), options: optionRows(items, listed), test: testRows(test) },
  }
}
