import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import { nameSchoolYear } from '../schools/school-year.ts'
import { correctKey } from './keeping/correct-key.ts'
import { countSheets, findExam, listExams, listKeys } from './keeping/exam-rows.ts'
import { listIncidents, recordIncident } from './keeping/record-incident.ts'
import { saveExam } from './keeping/save-exam.ts'
import { saveKey } from './keeping/save-key.ts'
import { numberOf, requireExams } from './results/resolvers.ts'

export const examResolvers: Resolvers = {
  Query: {
    exams: (_, __, context) => {
      requireExams(context, 'READ_EXAMS')
      return listExams(context)
    },
    exam: (_, { id }, context) => {
      requireExams(context, 'READ_EXAMS')
      return findExam(context, numberOf('Exam', id))
    },
  },
  Exam: {
    id: ({ id }) => globalId('Exam', id),
    schoolYear: ({ schoolYear }) => nameSchoolYear(schoolYear),
    subjects: ({ subjects }) => [...subjects],
    incidents: ({ id }, _, context) => {
      requireExams(context, 'READ_FLAGS')
      return listIncidents(context, id)
    },
  },
  ExamSubject: {
    id: ({ id }) => globalId('ExamSubject', id),
    sheets: ({ id }, _, context) => countSheets(context, id),
    keys: ({ id }, _, context) => {
      requireExams(context, 'KEEP_EXAMS') // nobody else knows a key before the exam
      return listKeys(context, id)
    },
  },
  ExamKey: { entries: ({ entries }) => [...entries] },
  Mutation: {
    saveExam: (_, { input }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      return saveExam(context, { ...input, isRandomised: input.isRandomised === true })
    },
    saveExamKey: (_, { subject, entries, reason }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      const told = entries.map(
        ({ form = '', item, key = '', weight = 1, type, options, optionMap, maximum, topic }) => ({
          ...{ form, item, key, weight, type: type ?? null, options: options ?? null },
          ...{ optionMap: optionMap ?? null, maximum: maximum ?? null, topic: topic ?? null },
        }),
      )
      return saveKey(context, numberOf('ExamSubject', subject), told, reason ?? null)
    },
    correctExamKey: (_, { subject, ...told }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      return correctKey(context, numberOf('ExamSubject', subject), told)
    },
    recordExamIncident: (_, { exam, school, className, room, kind = 'NOTE', note }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      const place = { schoolCode: school, className: className ?? null, room: room ?? null }
      return recordIncident(context, { ...place, examId: numberOf('Exam', exam), kind, note })
    },
  },
}
