import { requireAction, requireDomain } from '../../access/requirements.ts'
import type { Context } from '../../context.ts'
import { badInput } from '../../errors.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../../graphql/global-id.ts'
import { findAnalysis, findStanding, listAnalyses } from '../jobs/analysis-rows.ts'
import { cancelAnalysis } from '../jobs/cancel-analysis.ts'
import { requestAnalysis } from '../jobs/request-analysis.ts'
import { compareAnalyses } from './compare-analyses.ts'
import { listFlags } from './flag-rows.ts'
import { caution, integrityMeaning } from './flag-words.ts'
import { listClasses, listClassItems } from './list-classes.ts'
import { listPlaces } from './list-places.ts'
import { listSchoolItems } from './list-school-items.ts'
import { listItems, listTests } from './list-tests.ts'
import { tellShare } from './shares.ts'
import { tryItemKey } from './try-item-key.ts'
import { writeSchoolWorkbook } from './write-school-workbook.ts'

export const numberOf = (type: string, id: string): number => Number.parseInt(keyOf(type, id), 10) || 0

export function requireExams(
  context: Context,
  action: 'READ_EXAMS' | 'KEEP_EXAMS' | 'READ_FLAGS' | 'REVIEW_FLAGS' | 'DECIDE_FLAGS',
): void {
  requireAction(context, action)
  requireDomain(context, 'EDUCATION')
}

export const wordsOf = (language: 'ID' | 'EN') => (language === 'EN' ? 'en' : 'id')

const mostFlags = 200

const badPage = badInput(
  `\`first\` harus antara 1 dan ${mostFlags}, \`offset\` mulai 0.`,
  `\`first\` must lie between 1 and ${mostFlags}, \`offset\` from 0.`,
)

export const examResultResolvers: Resolvers = {
  Query: {
    examAnalysis: (_, { id }, context) => {
      requireExams(context, 'READ_EXAMS')
      return findAnalysis(context, numberOf('ExamAnalysis', id))
    },
  },
  Mutation: {
    analyseExam: (_, { exam }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      return requestAnalysis(context, numberOf('Exam', exam))
    },
    cancelExamAnalysis: (_, { analysis }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      return cancelAnalysis(context, numberOf('ExamAnalysis', analysis))
    },
  },
  Exam: {
    analysis: ({ id }, _, context) => findStanding(context, id),
    analyses: ({ id }, _, context) => listAnalyses(context, id),
  },
  ExamSubject: {
    tryKey: ({ id }, { item, key }, context) => {
      requireExams(context, 'KEEP_EXAMS')
      return tryItemKey(context, id, item, key)
    },
  },
  ExamAnalysis: {
    id: ({ id }) => globalId('ExamAnalysis', id),
    failure: ({ failure }, { language }) => failure?.[wordsOf(language)] ?? null,
    summary: (row) => (row.summary === null ? null : row),
    changes: (row, _, context) => compareAnalyses(context, row),
    tests: ({ id }, _, context) => listTests(context, id),
    items: ({ id }, { subject }, context) => listItems(context, id, numberOf('ExamSubject', subject)),
    places: ({ id }, { area }, context) => listPlaces(context, id, area),
    classes: ({ id }, { area, onlySignals }, context) => listClasses(context, { analysisId: id, area, onlySignals }),
    classItems: ({ id }, { subject, area }, context) =>
      listClassItems(context, { analysisId: id, subjectId: numberOf('ExamSubject', subject), area }),
    schoolItems: ({ id }, { school }, context) => listSchoolItems(context, { analysisId: id, school }),
    schoolWorkbook: ({ id }, asked, context) => writeSchoolWorkbook(context, { analysisId: id, ...asked }),
    flags: ({ id }, { kind, area, minLevel, first, offset }, context) => {
      requireExams(context, 'READ_FLAGS')
      if (first < 1 || first > mostFlags || offset < 0) throw badPage
      const { regencyCode } = context.scope
      return listFlags(context, {
        analysisId: id,
        kind: kind ?? null,
        area: area ?? regencyCode,
        minLevel,
        first,
        offset,
      })
    },
  },
  ExamAnalysisSummary: {
    pupils: ({ summary }) => summary?.pupils ?? 0,
    classes: ({ summary }) => summary?.classes ?? 0,
    signalClasses: ({ summary }) => summary?.signalClasses ?? 0,
    pairs: ({ summary }) => summary?.pairs ?? 0,
    keptPairs: ({ summary }) => summary?.keptPairs ?? 0,
    flaggedPairs: ({ summary }) => summary?.flaggedPairs ?? 0,
    model: ({ summary }) => summary?.model ?? '',
    modelPupils: ({ summary }) => summary?.modelPupils ?? 0,
    largestShift: ({ summary }) => summary?.largestShift ?? null,
    keys: ({ keyVersions }) => Object.entries(keyVersions ?? {}).map(([subject, version]) => `${subject} ${version}`),
    remarks: ({ summary }, { language }) => (summary?.remarks ?? []).map((remark) => remark[wordsOf(language)]),
    seconds: ({ summary }) => [...(summary?.seconds ?? [])],
  },
  ExamTest: {
    subjectId: ({ subjectId }) => globalId('ExamSubject', subjectId),
    form: ({ body }) => body.form,
    items: ({ body }) => body.items,
    maximum: ({ body }) => body.maximum,
    mean: ({ body }) => body.mean,
    sd: ({ body }) => body.sd,
    median: ({ body }) => body.median,
    lowest: ({ body }) => body.lowest,
    highest: ({ body }) => body.highest,
    alpha: ({ body }) => body.alpha,
    alphaLower: ({ body }) => body.alphaLower,
    alphaUpper: ({ body }) => body.alphaUpper,
    sem: ({ body }) => body.sem,
    balance: ({ body }) => body.balance,
    reached: ({ body }) => tellShare(body.reached),
    distribution: ({ body }) => [...body.distribution],
  },
  ExamItem: {
    advice: ({ advice }, { language }) => advice[wordsOf(language)].split('; ').filter((reason) => reason !== ''),
    options: ({ options }) => [...options],
  },
  ExamIntegrity: { meaning: (_, { language }) => integrityMeaning[wordsOf(language)] },
  ExamFlagList: {
    caution: ({ expectedFalsePairs, expectedFalseClasses }, { language }) =>
      caution(wordsOf(language), expectedFalsePairs, expectedFalseClasses),
  },
}
