import { requireAction, requireDomain } from '../access/requirements.ts'
import { badInput, forbidden } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../graphql/global-id.ts'
import { declareRelative, withdrawRelative } from './roster/declare-relative.ts'
import { findRoster } from './roster/find-roster.ts'
import { listRosterImports } from './roster/list-roster-imports.ts'
import { recordAbsence, withdrawAbsence } from './roster/record-absence.ts'
import { notASchoolYear, readSchoolYear, schoolYearOf } from './school-year.ts'

const notForExaminers = forbidden(
  'Penguji hanya melihat rombel yang diujinya.',
  'An examiner sees the classes she examines only.',
)

export const schoolResolvers: Resolvers = {
  Query: {
    schoolRoster: async (_, { school, schoolYear }, context) => {
      requireAction(context, 'READ_TKD')
      requireDomain(context, 'EDUCATION')
      if (context.viewer.role === 'EXAMINER') throw notForExaminers
      const year = schoolYear == null ? schoolYearOf(context.clock.today()) : readSchoolYear(schoolYear)
      if (year === null) throw badInput(notASchoolYear.id, notASchoolYear.en)
      return findRoster(context, school, year)
    },
    schoolImports: (_, __, context) => {
      requireAction(context, 'KEEP_SCHOOL')
      requireDomain(context, 'EDUCATION')
      return listRosterImports(context)
    },
  },
  TeacherRelative: { id: ({ id }) => globalId('TeacherRelative', id) },
  TeacherAbsence: { id: ({ id }) => globalId('TeacherAbsence', id) },
  Mutation: {
    recordTeacherAbsence: async (_, { teacher, ...entry }, context) => {
      requireAction(context, 'KEEP_SCHOOL')
      requireDomain(context, 'EDUCATION')
      return globalId('TeacherAbsence', await recordAbsence(context, { ...entry, teacherNumber: teacher }))
    },
    withdrawTeacherAbsence: (_, { absence }, context) => {
      requireAction(context, 'KEEP_SCHOOL')
      requireDomain(context, 'EDUCATION')
      return withdrawAbsence(context, Number.parseInt(keyOf('TeacherAbsence', absence), 10) || 0)
    },
    declareTeacherRelative: async (_, { teacher, pupil }, context) => {
      requireAction(context, 'KEEP_SCHOOL')
      requireDomain(context, 'EDUCATION')
      return globalId('TeacherRelative', await declareRelative(context, teacher, pupil))
    },
    withdrawTeacherRelative: (_, { relative }, context) => {
      requireAction(context, 'KEEP_SCHOOL')
      requireDomain(context, 'EDUCATION')
      return withdrawRelative(context, Number.parseInt(keyOf('TeacherRelative', relative), 10) || 0)
    },
  },
}
