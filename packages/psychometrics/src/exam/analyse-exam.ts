import { analyseDif, type ItemDif } from '../dif/analyse-dif.ts'
import { analyseIrt, type IrtAnalysis } from '../irt/analyse-irt.ts'
import type { IrtModel } from '../irt/fit-model.ts'
import { analyseItems } from '../items/analyse-items.ts'
import { bootstrapDiscrimination } from '../items/bootstrap-discrimination.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'
import type { Gap } from '../items/minimum-numbers.ts'
import { type ScoreLevels, scoreLevels } from '../items/score-levels.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import { splitByItems } from '../matrix/select-matrix.ts'
import type { Interval } from '../numeric/wilson.ts'
import { analyseGroups, type GroupStatistics } from '../test/analyse-groups.ts'
import { analyseTest, type TestStatistics } from '../test/analyse-test.ts'

export interface DifRequest {
  column: string
  /** The two values compared; the two most frequent ones where they are not named. */
  reference?: string
  focal?: string
}

export interface ExamOptions {
  irt?: IrtModel
  dif?: DifRequest
  /** Score from which a pupil has reached the minimum. */
  cutScore?: number
}

/** One test: a set of items that pupils answered together. */
export interface FormAnalysis {
  /** Names of the forms, joined; empty for an exam of one set of items. */
  form: string
  matrix: ResponseMatrix
  levels: ScoreLevels
  items: ItemStatistics[]
  /** Of each item's D, at 95 %. */
  discriminationIntervals: (Interval | null)[]
  test: TestStatistics
  groups: GroupStatistics[]
  dif: ItemDif[]
}

export interface ExamAnalysis {
  matrix: ResponseMatrix
  forms: FormAnalysis[]
  irt: IrtAnalysis | Gap | null
}

/** Items, test, groups, DIF and, where asked, an IRT model of an exam. Forms with different items share only the IRT scale. */
export function analyseExam(matrix: ResponseMatrix, options: ExamOptions = {}): ExamAnalysis {
  const sets = splitByItems(matrix)
  const forms = sets.map(({ forms: names, matrix: part }) =>
    analyseForm(sets.length > 1 ? names.join('+') : '', part, options),
  )
  return { matrix, forms, irt: options.irt ? analyseIrt(matrix, options.irt) : null }
}

function analyseForm(form: string, matrix: ResponseMatrix, { dif, cutScore }: ExamOptions): FormAnalysis {
  const levels = scoreLevels(matrix)
  const items = analyseItems(matrix, levels)
  return {
    form,
    matrix,
    levels,
    items,
    discriminationIntervals: bootstrapDiscrimination(matrix, levels),
    test: analyseTest(matrix, items, levels),
    groups: matrix.groups
      .filter(({ column }) => column !== dif?.column)
      .flatMap((group) => analyseGroups(matrix, group, cutScore ?? null, levels)),
    dif: dif ? analyseDifOf(matrix, dif, levels) : [],
  }
}

function analyseDifOf(
  matrix: ResponseMatrix,
  { column, reference, focal }: DifRequest,
  levels: ScoreLevels,
): ItemDif[] {
  const group = matrix.groups.find((candidate) => candidate.column === column)
  if (!group) return []
  const counts = group.names.map((name, index) => ({
    name,
    n: name === '' ? -1 : group.of.reduce((sum, value) => sum + (value === index ? 1 : 0), 0),
  }))
  const [first, second] = counts.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
  const one = reference ?? (first === focal ? second : first)
  const other = focal ?? (first === one ? second : first)
  return one === undefined || other === undefined ? [] : analyseDif(matrix, group, one, other, levels)
}
