import { LEVEL_OF_A_CASE } from '@pantau/psychometrics'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { findAnalysis } from '../jobs/analysis-rows.ts'
import { findExam } from '../keeping/exam-rows.ts'
import { findEarlier, findFlag } from './flag-rows.ts'
import { explanations, measureTitles } from './flag-words.ts'
import { listSeats } from './list-seats.ts'
import { listStrips } from './list-strips.ts'
import { numberOf, requireExams, wordsOf } from './resolvers.ts'

const evidenceKinds = ['PAIR', 'CLASS_UNIFORMITY', 'SEATS', 'ERASURES', 'INCIDENT'] as const
const classReasons = ['MATCH', 'BLOCK', 'ERASURES'] as const

export const examFlagResolvers: Resolvers = {
  Query: {
    examFlag: (_, { id }, context) => {
      requireExams(context, 'READ_FLAGS')
      return findFlag(context, numberOf('ExamFlag', id))
    },
  },
  ExamFlag: {
    id: ({ id }) => globalId('ExamFlag', id),
    exam: ({ examId }, _, context) => findExam(context, examId),
    analysis: ({ analysisId }, _, context) => findAnalysis(context, analysisId),
    kinds: ({ evidence }) => evidenceKinds.filter((kind) => evidence.some((each) => each.kind === kind)),
    reasons: ({ body }) => classReasons.filter((reason) => body.reasons.includes(reason)),
    bonferroni: ({ body }) => body.bonferroni,
    mayBeOpened: ({ level }) => level >= LEVEL_OF_A_CASE,
    measures: ({ body }) => [...body.measures],
    strips: (flag, _, context) => listStrips(context, flag),
    seats: (flag, _, context) => listSeats(context, flag),
    explanations: ({ kind }, { language }) => explanations[kind].map((sentence) => sentence[wordsOf(language)]),
    earlier: (flag, _, context) => findEarlier(context, flag),
  },
  ExamMeasure: {
    title: ({ measure }, { language }) => measureTitles[measure]?.[wordsOf(language)] ?? measure,
  },
}
