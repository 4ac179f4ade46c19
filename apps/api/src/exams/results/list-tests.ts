import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'

export interface TestBody {
  readonly form: string
  readonly items: number
  readonly maximum: number
  readonly mean: number | null
  readonly sd: number | null
  readonly median: number | null
  readonly lowest: number | null
  readonly highest: number | null
  readonly alpha: number | null
  readonly alphaLower: number | null
  readonly alphaUpper: number | null
  readonly sem: number | null
  readonly balance: number | null
  readonly reached: { readonly n: number; readonly count: number } | null
  readonly distribution: readonly { score: number; pupils: number }[]
}

export interface TestRow {
  readonly subjectId: number
  readonly subject: string
  readonly pupils: number
  readonly body: TestBody
}

export const listTests = (asker: SchoolAsker, analysisId: number): Promise<TestRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<TestRow[]>`
      select r.subject_id as "subjectId", s.name as subject, r.pupils, r.body
      from exam_results r join exam_subjects s on s.id = r.subject_id
      where r.analysis_id = ${analysisId} and r.kind = 'TEST' order by s.position, r.name`,
  )

export interface ItemBody {
  readonly item: string
  readonly form: string
  readonly position: number
  readonly topic: string
  readonly type: 'SINGLE' | 'MULTIPLE' | 'CATEGORY' | 'SCORED' | 'RUBRIC'
  readonly key: string
  readonly n: number
  readonly omitted: number
  readonly doubleMarks: number
  readonly p: number | null
  readonly pLower: number | null
  readonly pUpper: number | null
  readonly correlation: number | null
  readonly correlationLower: number | null
  readonly correlationUpper: number | null
  readonly discrimination: number | null
  readonly discriminationLower: number | null
  readonly discriminationUpper: number | null
  readonly alphaWithout: number | null
  readonly difficultyClass: 'HARD' | 'MEDIUM' | 'EASY' | null
  readonly discriminationClass: 'NEGATIVE' | 'POOR' | 'FAIR' | 'GOOD' | 'VERY_GOOD' | null
  readonly workingDistractors: number | null
  readonly offeredDistractors: number
  readonly suspectedKey: string | null
  readonly verdict: 'KEEP' | 'REVISE' | 'DISCARD' | null
  readonly advice: { readonly id: string; readonly en: string }
  readonly options: readonly {
    option: string
    isKey: boolean
    isAnswer: boolean
    n: number
    share: number
    correlation: number | null
    lower: number | null
    middle: number | null
    upper: number | null
    isWorking: boolean
    curve: number[]
  }[]
}

/** Items of a subject in the order of its key. */
export const listItems = async (asker: SchoolAsker, analysisId: number, subjectId: number): Promise<ItemBody[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const rows = await tx<{ body: ItemBody }[]>`
      select body from exam_results where analysis_id = ${analysisId} and kind = 'ITEM' and subject_id = ${subjectId}
      order by position`
    return rows.map(({ body }) => body)
  })
