import { ask } from '../../../../../graphql/client.ts'
import type { ExamDecision, ExamExplanationInput } from '../../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import type { ReviewStep } from '../review-step.ts'

const openMutation = graphql(`
  mutation OpenExamReview($flag: ID!, $note: String!, $uploads: [ID!]!) {
    openExamReview(flag: $flag, note: $note, uploads: $uploads) { id }
  }
`)

const noteMutation = graphql(`
  mutation NoteExamReview($flag: ID!, $note: String!, $uploads: [ID!]!) {
    noteExamReview(flag: $flag, note: $note, uploads: $uploads) { id }
  }
`)

const replyMutation = graphql(`
  mutation ReplyToExamReview($flag: ID!, $note: String!, $uploads: [ID!]!) {
    replyToExamReview(flag: $flag, note: $note, uploads: $uploads) { id }
  }
`)

const proposeMutation = graphql(`
  mutation ProposeExamDecision(
    $flag: ID!
    $decision: ExamDecision!
    $explanations: [ExamExplanationInput!]!
    $note: String!
    $uploads: [ID!]!
  ) {
    proposeExamDecision(flag: $flag, decision: $decision, explanations: $explanations, note: $note, uploads: $uploads) { id }
  }
`)

const decideMutation = graphql(`
  mutation DecideExamReview($flag: ID!, $decision: ExamDecision!, $note: String!, $uploads: [ID!]!) {
    decideExamReview(flag: $flag, decision: $decision, note: $note, uploads: $uploads) { id }
  }
`)

export interface TypedStep {
  readonly flag: string
  readonly note: string
  readonly uploads: readonly string[]
  readonly decision: ExamDecision | null
  readonly explanations: readonly ExamExplanationInput[]
}

/** Takes a step of a review; null where the API does not answer. */
export async function sendStep(step: ReviewStep, { decision, uploads, explanations, ...about }: TypedStep) {
  const variables = { ...about, uploads: [...uploads] }
  const sending = () => {
    if (step === 'buka') return ask(openMutation, variables)
    if (step === 'catat') return ask(noteMutation, variables)
    if (step === 'jawab' || decision === null) return ask(replyMutation, variables)
    if (step === 'putus') return ask(decideMutation, { ...variables, decision })
    return ask(proposeMutation, { ...variables, decision, explanations: [...explanations] })
  }
  return sending().catch(() => null)
}
