import { LEVEL_OF_A_CASE } from '@pantau/psychometrics'
import type { Context } from '../../context.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId } from '../../graphql/global-id.ts'
import { findAnalysis } from '../jobs/analysis-rows.ts'
import { findExam } from '../keeping/exam-rows.ts'
import { reviewLoader } from '../reviews/review-loader.ts'
import type { ExplanationFound } from '../reviews/review-step.ts'
import { type NewStep, takeStep } from '../reviews/take-step.ts'
import { findEarlier, findFlag } from './flag-rows.ts'
import { type ExplanationTold, explanations, measureTitles } from './flag-words.ts'
import { listSeats } from './list-seats.ts'
import { listStrips } from './list-strips.ts'
import { numberOf, requireExams, wordsOf } from './resolvers.ts'

const evidenceKinds = ['PAIR', 'CLASS_UNIFORMITY', 'SEATS', 'ERASURES', 'INCIDENT'] as const
const classReasons = ['MATCH', 'BLOCK', 'ERASURES'] as const

/** A step of the trail, then the flag as it stands. */
async function step(
  context: Context,
  action: 'REVIEW_FLAGS' | 'READ_FLAGS' | 'DECIDE_FLAGS',
  flag: string,
  told: Omit<NewStep, 'flagId' | 'uploads'> & { readonly uploads?: readonly string[] },
) {
  requireExams(context, action)
  const flagId = numberOf('ExamFlag', flag)
  await takeStep(context, context.installation.dataDir, { ...told, flagId, uploads: [...(told.uploads ?? [])] })
  return findFlag(context, flagId)
}

/** Every innocent explanation of such a flag, with what was found about it. */
const tellExplanations = (kind: 'CLASS' | 'PAIR', found: readonly ExplanationFound[]): ExplanationTold[] =>
  explanations[kind].map((explanation) => {
    const { finding = null, note = '' } = found.find(({ key }) => key === explanation.key) ?? {}
    return { ...explanation, finding, note: note === '' ? null : note }
  })

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
    review: ({ examId, key }, _, context) => reviewLoader(context).load({ examId, key }),
    measures: ({ body }) => [...body.measures],
    strips: (flag, _, context) => listStrips(context, flag),
    seats: (flag, _, context) => listSeats(context, flag),
    explanations: async ({ kind, examId, key }, _, context) => {
      const { steps } = await reviewLoader(context).load({ examId, key })
      return tellExplanations(kind, steps.findLast((step) => step.kind === 'PROPOSED')?.explanations ?? [])
    },
    earlier: (flag, _, context) => findEarlier(context, flag),
  },
  ExamReview: { steps: ({ steps }) => [...steps] },
  ExamReviewStep: {
    attachments: ({ attachments }) => [...attachments],
    explanations: (taken) =>
      [...tellExplanations('PAIR', taken.explanations), ...tellExplanations('CLASS', taken.explanations)].filter(
        ({ finding }) => finding !== null,
      ),
  },
  ExamExplanation: { words: ({ words }, { language }) => words[wordsOf(language)] },
  ExamAttachment: { url: ({ id }) => `/uploads/exam-attachments/${id}` },
  Mutation: {
    openExamReview: (_, { flag, ...told }, context) => step(context, 'REVIEW_FLAGS', flag, { kind: 'OPENED', ...told }),
    noteExamReview: (_, { flag, ...told }, context) => step(context, 'REVIEW_FLAGS', flag, { kind: 'NOTED', ...told }),
    proposeExamDecision: (_, { flag, explanations: found = [], ...told }, context) =>
      step(context, 'REVIEW_FLAGS', flag, {
        ...{ kind: 'PROPOSED', ...told },
        explanations: found.map(({ key, finding, note = '' }) => ({ key, finding, note: note.trim() })),
      }),
    decideExamReview: (_, { flag, ...told }, context) =>
      step(context, 'DECIDE_FLAGS', flag, { kind: 'DECIDED', ...told }),
    replyToExamReview: (_, { flag, ...told }, context) =>
      step(context, 'READ_FLAGS', flag, { kind: 'REPLIED', ...told }),
  },
  ExamMeasure: {
    title: ({ measure }, { language }) => measureTitles[measure]?.[wordsOf(language)] ?? measure,
  },
}
