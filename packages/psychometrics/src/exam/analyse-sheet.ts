import { type BuiltMatrix, buildMatrix } from '../matrix/build-matrix.ts'
import type { Issue, Locale } from '../matrix/issue.ts'
import type { Sheet } from '../matrix/sheet.ts'
import type { LayoutOptions } from '../matrix/sheet-layout.ts'
import { analyseExam, type ExamAnalysis, type ExamOptions } from './analyse-exam.ts'
import { type ExamTables, examTables } from './exam-tables.ts'

export interface SheetInput extends LayoutOptions, ExamOptions {
  responses: Sheet
  /** Null for a sheet of scores. */
  key: Sheet | null
  locale?: Locale
}

export interface AnalysedSheet extends ExamAnalysis {
  issues: Issue[]
  tables: ExamTables
}

/** From the text of an answer sheet and its key to every statistic, as objects and as rows. */
export function analyseSheet({ responses, key, locale = 'id', ...options }: SheetInput): AnalysedSheet {
  return analyseBuilt(buildMatrix(responses, key, layoutOptions(options)), options, locale)
}

/** How a sheet must be read for the options of its analysis: the column compared for DIF is kept as a group. */
export function layoutOptions(options: LayoutOptions & ExamOptions): LayoutOptions {
  const { person, blank, groups = [], dif } = options
  return {
    ...(person === undefined ? {} : { person }),
    ...(blank === undefined ? {} : { blank }),
    groups: dif ? [...groups, dif.column] : groups,
  }
}

export function analyseBuilt({ matrix, issues }: BuiltMatrix, options: ExamOptions, locale: Locale): AnalysedSheet {
  const exam = analyseExam(matrix, options)
  return { ...exam, issues, tables: examTables(exam, issues, locale) }
}
