import 'server-only'
import { ask } from '../../../../../../graphql/client.ts'
import type { ExamSchoolQuery, ExamSchoolQueryVariables } from '../../../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../../../graphql/generated/index.ts'

const schoolQuery = graphql(`
  query ExamSchool($analysis: ID!, $school: String!, $language: Language!) {
    examAnalysis(id: $analysis) {
      finishedAt
      methodVersion
      tests { subject form alpha alphaLower alphaUpper }
      places(area: $school) {
        whole {
          areaCode
          areaName
          level
          pupils
          scores { subject pupils mean }
          reached { n value lower upper }
          integrity { value lower upper shrunken category meaning(language: $language) }
        
        }
        above {
          areaCode
          areaName
          level
          pupils
          scores { subject pupils mean }
          reached { n value lower upper }
          integrity { value lower upper shrunken category meaning(language: $language) }
        
        }
      }
      classes(area: $school) {
        className
        pupils
        subjects { subject pupils mean sd }
      }
      schoolItems(school: $school) {
        subject
        form
        item
        position
        topic
        pupils
        value
        lower
        upper
        regency
        isHarder
      }
    }
  }
`)

type Found = ExamSchoolQuery['examAnalysis']
export type SchoolPlace = NonNullable<Found['places']['whole']>
export type SchoolClass = Found['classes'][number]
export type SchoolItem = Found['schoolItems'][number]
export type SchoolTest = Found['tests'][number]

export const readSchoolExam = (variables: ExamSchoolQueryVariables) => ask(schoolQuery, variables)
