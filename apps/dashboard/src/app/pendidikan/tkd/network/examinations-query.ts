import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import type { TkdSession } from '../read-sessions.ts'

const examinationsQuery = graphql(`
  query TkdExaminations($session: ID!, $area: String!) {
    tkdExaminations(session: $session, area: $area) {
      schoolCode
      schoolName
      className
      grade
      areas
      examiner { number name schoolCode }
      pupils
      isOwnTeacher
      isFromAbove
    }
  }
`)

/** Who examined whom in a kecamatan or a school. */
export const readExaminations = (session: TkdSession, area: string) =>
  ask(examinationsQuery, { session: session.id, area })
