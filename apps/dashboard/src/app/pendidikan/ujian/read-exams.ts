import 'server-only'
import { cache } from 'react'
import { ask } from '../../../graphql/client.ts'
import type { ExamsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'

const examsQuery = graphql(`
  query Exams {
    exams {
      id
      name
      schoolYear
      grade
      heldOn
      isRandomised
      subjects { id name cutScore sheets }
      analysis { id finishedAt methodVersion summary { pupils classes signalClasses } }
      analyses { id state stage done total requestedAt failure }
    }
  }
`)

export type Exam = ExamsQuery['exams'][number]

/** All exams, the newest first. */
export const readExams = cache(async () => ask(examsQuery, {}))
