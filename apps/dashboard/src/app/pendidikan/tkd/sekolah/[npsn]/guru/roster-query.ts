import 'server-only'
import { ask } from '../../../../../../graphql/client.ts'
import type { SchoolTeachersQuery } from '../../../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../../../graphql/generated/index.ts'

const teachersQuery = graphql(`
  query SchoolTeachers($school: String!, $schoolYear: String) {
    schoolRoster(school: $school, schoolYear: $schoolYear) {
      code
      name
      schoolYear
      teachers { number name roles grades hasAccount absences { id fromOn toOn reason }
        relatives { id number name className } }
      classes { name grades pupils teacher { number name } }
    }
  }
`)

export type SchoolTeachers = SchoolTeachersQuery['schoolRoster']
export type SchoolTeacher = SchoolTeachers['teachers'][number]

export const readTeachers = (school: string, schoolYear: string | null) => ask(teachersQuery, { school, schoolYear })
