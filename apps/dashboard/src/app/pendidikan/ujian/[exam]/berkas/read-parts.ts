import 'server-only'
import { ask } from '../../../../../graphql/client.ts'
import type { ExamPartsQuery } from '../../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../../../i18n/language.ts'

const partsQuery = graphql(`
  query ExamParts($exam: ID!, $language: Language!) {
    exam(id: $exam) {
      id
      name
      schoolYear
      grade
      subjects {
        id
        name
        sheets
        keys { version reason savedBy savedAt entries { form } }
      }
      incidents { schoolCode schoolName className room kind note notedBy notedAt }
    }
    keyColumns: sheetColumns(sheet: EXAM_KEY) { ...KnownColumn }
    answerColumns: sheetColumns(sheet: ANSWERS) { ...KnownColumn }
  }
`)

export type ExamParts = ExamPartsQuery['exam']

/** What is in of an exam. */
export const readParts = (exam: string, language: Language) =>
  ask(partsQuery, { exam, language: apiLanguage(language) })
