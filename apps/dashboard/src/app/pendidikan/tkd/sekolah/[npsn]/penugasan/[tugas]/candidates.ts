import { graphql } from '../../../../../../../graphql/generated/index.ts'

export const candidatesQuery = graphql(`
  query TkdCandidates($assignment: ID!) {
    tkdCandidates(assignment: $assignment) {
      teacher { number name schoolCode }
      way
      grades
      conflicts
      isForbidden
    }
  }
`)
