import { graphql } from './generated/index.ts'

export const viewerQuery = graphql(`
  query Viewer($language: Language!) {
    viewer { name displayName(language: $language) role actions }
  }
`)
