import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { ExamResultsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import type { Exam } from '../ujian/read-exams.ts'

const resultsQuery = graphql(`
  query ExamResults($analysis: ID!, $area: String!, $subject: ID!, $readsFlags: Boolean!) {
    examAnalysis(id: $analysis) {
      tests { subject form alpha alphaLower alphaUpper }
      items(subject: $subject) { item suspectedKey }
      places(area: $area) {
        whole {
          pupils
          reached { n count value lower upper }
          scores { subject pupils mean }
          integrity { pupils involved value lower upper }
          signalClasses { classes count }
        }
        schools {
          areaCode
          areaName
          pupils
          integrity { pupils value lower upper shrunken category }
        }
      }
      flags(area: $area, minLevel: 2, first: 1) @include(if: $readsFlags) { totalCount }
    }
  }
`)

export type ExamAnalysisResults = ExamResultsQuery['examAnalysis']

export interface ExamResults {
  readonly exam: Exam
  /** Null before the first analysis, and where it may not be read. */
  readonly found: ExamAnalysisResults | null
}

/** What the newest analysis of an exam shows of an area. */
export async function readExamResults(exam: Exam, area: string, readsFlags: boolean): Promise<ExamResults> {
  const [subject] = exam.subjects
  if (exam.analysis === null || subject === undefined) return { exam, found: null }
  const answer = await ask(resultsQuery, { analysis: exam.analysis.id, area, subject: subject.id, readsFlags })
  return { exam, found: answer.data?.examAnalysis ?? null }
}
