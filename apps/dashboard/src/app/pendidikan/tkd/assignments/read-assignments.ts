import 'server-only'
import { ask } from '../../../../graphql/client.ts'
import type { SchoolAssignmentsQuery } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { TkdSession } from '../read-sessions.ts'

const assignmentsQuery = graphql(`
  query SchoolAssignments($session: ID!, $school: String!, $schoolYear: String) {
    tkdAssignments(session: $session, school: $school) {
      id
      schoolCode
      className
      grade
      area
      pupils
      scored
      way
      reason
      classTeacher { number name schoolCode }
      examiner { number name schoolCode }
      secondRater { number name schoolCode }
      conflicts
    }
    schoolRoster(school: $school, schoolYear: $schoolYear) {
      code
      name
      subdistrictName
      head { number name }
      teachers { number }
      classes { name }
    }
  }
`)

export type SchoolAssignments = SchoolAssignmentsQuery
export type Assignment = SchoolAssignments['tkdAssignments'][number]
export type AssignedTeacher = NonNullable<Assignment['examiner']>

export const readAssignments = (session: TkdSession, school: string) =>
  ask(assignmentsQuery, { session: session.id, school, schoolYear: session.schoolYear })

/** By name for the schools concerned, by number for everyone else. */
export const nameTeacher = (teacher: Pick<AssignedTeacher, 'name' | 'number'> | null, language: Language): string =>
  teacher === null ? words[language].examiners.nobody : (teacher.name ?? teacher.number)
