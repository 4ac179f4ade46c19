import { graphql } from '../../../../../graphql/generated/index.ts'

export const entryQuery = graphql(`
  query EntryPage($healthCentre: String!, $month: String!, $language: Language!) {
    entryForm(healthCentre: $healthCentre, month: $month) {
      form {
        id
        month
        state
        revision
        daysLeft
        filled
        expected
        isWhole
        submittedAt
        submittedBy
        approvedAt
        approvedBy
        returnReason
        steps
        healthCentre { code name }
      }
      sections { key title(language: $language) level elements { key name(language: $language) } }
      areas { code name level }
      cells { element area typed value version lastMonth usualLimit isOpen }
      rules { code severity parts wholes message(language: $language) }
      countPattern
      largestCount
      issues { area elements rule { severity message(language: $language) } }
      corrections { ...EntryCorrectionLine }
      import { id state }
      reportedElsewhere
    }
  }
`)
