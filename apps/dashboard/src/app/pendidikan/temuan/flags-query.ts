import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { ExamFlagKind, ExamFlagLineFragment, FlaggedExamsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql, readFragment } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const examsQuery = graphql(`
  query FlaggedExams {
    exams { id name schoolYear analysis { id } }
  }
`)

const flagLine = graphql(`
  fragment ExamFlagLine on ExamFlag {
    id
    kind
    rank
    schoolCode
    schoolName
    subdistrictName
    className
    pupils { number name }
    level
    kinds
    reasons
    q
    review { state decision }
  }
`)

const flagsQuery = graphql(`
  query ExamFlags(
    $exam: ID!
    $flagKind: ExamFlagKind
    $area: String
    $minLevel: Int!
    $first: Int!
    $offset: Int!
    $language: Language!
  ) {
    exam(id: $exam) {
      analysis {
        methodVersion
        flags(kind: $flagKind, area: $area, minLevel: $minLevel, first: $first, offset: $offset) {
          totalCount
          expectedFalsePairs
          expectedFalseClasses
          caution(language: $language)
          flags { ...ExamFlagLine }
        }
      }
    }
  }
`)

export type FlagLine = ExamFlagLineFragment
export type FlaggedExam = FlaggedExamsQuery['exams'][number]

/** Exams that were analysed, the newest first. */
export async function readExams() {
  const answer = await ask(examsQuery, {})
  return answer.refusal
    ? { refusal: answer.refusal }
    : { exams: answer.data.exams.filter(({ analysis }) => analysis !== null) }
}

export interface FlagChoice {
  readonly kind: ExamFlagKind | null
  readonly area: string | null
  readonly minLevel: number
  readonly first: number
  readonly offset: number
}

export async function readFlags(exam: string, { kind, ...where }: FlagChoice, language: Language) {
  const answer = await ask(flagsQuery, { ...where, exam, flagKind: kind, language: apiLanguage(language) })
  if (answer.refusal) return { refusal: answer.refusal }
  const list = answer.data.exam.analysis?.flags
  return {
    totalCount: list?.totalCount ?? 0,
    expectedFalse: (list?.expectedFalsePairs ?? 0) + (list?.expectedFalseClasses ?? 0),
    caution: list?.caution ?? '',
    lines: readFragment(flagLine, list?.flags ?? []),
  }
}
