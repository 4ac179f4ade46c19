import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { QualityPageQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const qualityQuery = graphql(`
  query QualityPage($code: String!, $month: String!, $language: Language!) {
    area(code: $code) { fullName(language: $language) }
    dataQuality(month: $month, within: $code) {
      units
      reported
      issues {
        kind
        severity
        owner { code fullName(language: $language) }
        area { code fullName(language: $language) }
        element { key }
        indicator { key }
        period
        importId
        message(language: $language)
      }
    }
  }
`)

export type QualityIssue = QualityPageQuery['dataQuality']['issues'][number]

export const readQuality = (code: string, month: string, language: Language) =>
  ask(qualityQuery, { code, month, language: apiLanguage(language) })
