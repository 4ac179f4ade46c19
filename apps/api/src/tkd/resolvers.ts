import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import { badInput, forbidden } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../graphql/global-id.ts'
import { adjustAssignment } from './planning/adjust-assignment.ts'
import { listAssignments } from './planning/list-assignments.ts'
import { listCandidates } from './planning/list-candidates.ts'
import { planSession } from './planning/plan-session.ts'
import { listPromotions } from './promotion/list-promotions.ts'
import { listScoreSheets } from './scores/list-score-sheets.ts'
import { signScores } from './scores/sign-scores.ts'
import { submitScores } from './scores/submit-scores.ts'
import { listSessions } from './sessions/list-sessions.ts'
import { listTests } from './sessions/list-tests.ts'
import { openSession, saveTest } from './sessions/open-session.ts'
import { findWatch, listExaminers, listRooms } from './watch/find-watch.ts'
import { listExaminations } from './watch/list-examinations.ts'

const numberOf = (type: string, id: string): number => Number.parseInt(keyOf(type, id), 10) || 0

const mostScores = 200

const usualShare = 0.1 // of the pupils: education domain reference, section 7

const notForExaminers = forbidden(
  'Penguji hanya melihat rombel yang diujinya.',
  'An examiner sees the classes she examines only.',
)

const forTheSchoolOnly = forbidden(
  'Daftar kenaikan kelas memuat nama murid, jadi hanya untuk kepala sekolahnya.',
  'The list for promotion names children, so it is for their head of school only.',
)

const tooManyScores = badInput(
  `Kirim paling banyak ${mostScores} nilai sekaligus.`,
  `Send ${mostScores} scores at most at once.`,
)

function require(context: Context, action: 'READ_TKD' | 'KEEP_TKD' | 'KEEP_SCHOOL' | 'SCORE_TKD'): void {
  requireAction(context, action)
  requireDomain(context, 'EDUCATION')
}

export const tkdResolvers: Resolvers = {
  Query: {
    tkdSessions: async (_, __, context) => {
      require(context, 'READ_TKD')
      return (await listSessions(context)).map((row) => ({ ...row, id: globalId('TkdSession', row.id) }))
    },
    tkdAssignments: async (_, { session, school }, context) => {
      require(context, 'READ_TKD')
      const rows = await listAssignments(context, numberOf('TkdSession', session), school)
      return rows.map((row) => ({ ...row, id: globalId('TkdAssignment', row.id) }))
    },
    tkdWatch: async (_, { session, area }, context) => {
      require(context, 'READ_TKD')
      if (context.viewer.role === 'EXAMINER') throw notForExaminers
      return findWatch(context, numberOf('TkdSession', session), area)
    },
    tkdExaminations: (_, { session, area }, context) => {
      require(context, 'READ_TKD')
      if (context.viewer.role === 'EXAMINER') throw notForExaminers
      return listExaminations(context, numberOf('TkdSession', session), area)
    },
    tkdPromotions: (_, { session, school }, context) => {
      require(context, 'KEEP_SCHOOL')
      if (context.viewer.role !== 'SCHOOL_HEAD') throw forTheSchoolOnly
      return listPromotions(context, numberOf('TkdSession', session), school)
    },
    tkdTests: async (_, __, context) => {
      require(context, 'READ_TKD')
      return (await listTests(context)).map((row) => ({ ...row, id: globalId('TkdTest', row.id) }))
    },
    tkdCandidates: (_, { assignment }, context) => {
      require(context, 'KEEP_SCHOOL')
      return listCandidates(context, numberOf('TkdAssignment', assignment))
    },
    tkdScoreSheets: async (_, __, context) => {
      require(context, 'SCORE_TKD')
      const sheets = await listScoreSheets(context)
      return sheets.map((sheet) => ({
        ...sheet,
        pupils: [...sheet.pupils],
        assignmentId: globalId('TkdAssignment', sheet.assignmentId),
      }))
    },
  },
  TkdWatch: {
    examiners: async (watch, { onlyOutliers }, context) => {
      const rows = await listExaminers(context, watch)
      return onlyOutliers ? rows.filter(({ isOutlier }) => isOutlier) : rows
    },
    classes: async (watch, { onlySignals }, context) => {
      const rows = await listRooms(context, watch)
      return onlySignals ? rows.filter(({ isNarrow, isFalling }) => isNarrow || isFalling) : rows
    },
  },
  Mutation: {
    saveTkdTest: async (_, test, context) => {
      require(context, 'KEEP_TKD')
      return globalId('TkdTest', await saveTest(context, test))
    },
    openTkdSession: async (_, { input }, context) => {
      require(context, 'KEEP_TKD')
      const testId = numberOf('TkdTest', input.testId)
      return globalId(
        'TkdSession',
        await openSession(context, {
          ...input,
          testId,
          secondShare: input.secondShare ?? usualShare,
          leastScore: input.leastScore ?? null,
        }),
      )
    },
    planTkdSession: (_, { session }, context) => {
      require(context, 'KEEP_TKD')
      return planSession(context, numberOf('TkdSession', session))
    },
    adjustTkdAssignment: (_, { assignment, examiner, secondRater, reason }, context) => {
      require(context, 'KEEP_SCHOOL')
      const assignmentId = numberOf('TkdAssignment', assignment)
      const chosen = { examinerNumber: examiner, secondRaterNumber: secondRater ?? null }
      return adjustAssignment(context, { assignmentId, ...chosen, reason })
    },
    submitTkdScores: (_, { scores }, context) => {
      require(context, 'SCORE_TKD')
      if (scores.length > mostScores) throw tooManyScores
      const entries = scores.map(({ assignmentId, pupil, ...score }) => {
        return { ...score, pupilNumber: pupil, assignmentId: numberOf('TkdAssignment', assignmentId) }
      })
      return submitScores(context, entries)
    },
    signTkdScores: (_, { assignment, part }, context) => {
      require(context, 'SCORE_TKD')
      return signScores(context, numberOf('TkdAssignment', assignment), part)
    },
  },
}
