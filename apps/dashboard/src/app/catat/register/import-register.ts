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
      onlyInFile: differences(kind: ONLY_IN_FILE) @include(if: $isPreview) { ...RegisterDifferenceLine }
      onlyInFileCount: differenceCount(kind: ONLY_IN_FILE)
      differing: differences(kind: DIFFERS) @include(if: $isPreview) { ...RegisterDifferenceLine }
      differingCount: differenceCount(kind: DIFFERS)
      onlyHere: differences(kind: ONLY_HERE) @include(if: $isPreview) { ...RegisterDifferenceLine }
      onlyHereCount: differenceCount(kind: ONLY_HERE)
    }
  }
`)
