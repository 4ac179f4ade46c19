import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import type { ExamAnalysisPageQuery, ExamAnalysisPageQueryVariables } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'

const analysisQuery = graphql(`
  query ExamAnalysisPage($analysis: ID!, $subject: ID!, $area: String!, $language: Language!) {
    examAnalysis(id: $analysis) {
      id
      finishedAt
      methodVersion
      inputHash
      seed
      summary { pupils classes signalClasses modelPupils keys remarks(language: $language) }
      changes {
        keys
        subjects { subject form meanBefore meanAfter alphaBefore alphaAfter }
        items { subject item keyBefore keyAfter pBefore pAfter discriminationBefore discriminationAfter gaining losing }
        schools { areaCode }
        reachedBefore { value }
        reachedAfter { n count value }
        newFlags
        goneFlags
      }
      tests {
        subjectId
        subject
        form
        pupils
        items
        maximum
        mean
        sd
        alpha
        alphaLower
        alphaUpper
        sem
        balance
        reached { n count value lower upper }
        distribution { score pupils }
      }
      items(subject: $subject) {
        item
        form
        position
        topic
        key
        n
        omitted
        p
        pLower
        pUpper
        correlation
        discrimination
        discriminationLower
        discriminationUpper
        difficultyClass
        discriminationClass
        workingDistractors
        offeredDistractors
        suspectedKey
        verdict
        advice(language: $language)
        options { option isKey isAnswer n share correlation lower upper isWorking curve }
      }
      classItems(subject: $subject, area: $area) { schoolCode schoolName className pupils right }
    }
  }
`)

export type Analysis = ExamAnalysisPageQuery['examAnalysis']
export type Item = Analysis['items'][number]
export type ItemOption = Item['options'][number]
export type Test = Analysis['tests'][number]
export type ClassRow = Analysis['classItems'][number]

export const readAnalysis = (variables: ExamAnalysisPageQueryVariables) => ask(analysisQuery, variables)
