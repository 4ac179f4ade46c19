import { graphql } from '../../graphql/generated/index.ts'

export const submitMutation = graphql(`
  mutation SubmitTkdScores($scores: [TkdScoreInput!]!) {
    submitTkdScores(scores: $scores) { clientId refusal }
  }
`)
