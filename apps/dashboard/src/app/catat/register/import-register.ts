import { graphql } from '../../../graphql/generated/index.ts'

export const importRegisterMutation = graphql(`
  mutation ImportRegister($sheet: RegisterSheet!, $uploadId: ID!, $isPreview: Boolean!, $language: Language!) {
    importRegister(sheet: $sheet, uploadId: $uploadId, isPreview: $isPreview) {
      rows
      added
      changed
      same
      rejected
      issues { row column message(language: $language) }
    }
  }
`)
