/**
 * Who may read what of schools and tests. NAMED: who somebody is; SCHOOL: what only the own school reads; NUMBER: somebody by
 * number; COUNT: measures, withheld of fewer than ten children; OPEN: plans, rubrics and the words of an answer.
 */
export type SchoolFieldRule = 'NAMED' | 'SCHOOL' | 'NUMBER' | 'COUNT' | 'OPEN'

type RulesOfType = Partial<Record<SchoolFieldRule, string>>

const byType: Readonly<Record<string, RulesOfType>> = {
  TkdTeacher: { NAMED: 'name', NUMBER: 'number schoolCode' },
  TeacherAbsence: { SCHOOL: 'reason', NUMBER: 'id fromOn toOn' },
  TeacherRelative: { NAMED: 'name', NUMBER: 'id number className' },
  SchoolTeacher: { NAMED: 'name', NUMBER: 'number roles grades hasAccount absences relatives' },
  SchoolClass: { NUMBER: 'teacher', COUNT: 'pupils', OPEN: 'name grades' },
  SchoolRoster: { NUMBER: 'head teachers', OPEN: 'code name subdistrictName schoolYear classes' },
  TkdItem: { OPEN: 'grade area task descriptors' },
  TkdTest: { OPEN: 'id name version items' },
  TkdSession: { OPEN: 'id schoolYear testName testVersion fromOn toOn secondShare leastScore' },
  TkdAssignment: {
    NUMBER: 'classTeacher examiner secondRater',
    COUNT: 'pupils scored',
    OPEN: 'id schoolCode className grade area way reason conflicts',
  },
  TkdCandidate: { NUMBER: 'teacher way grades conflicts isForbidden' },
  TkdPupil: { NAMED: 'name', NUMBER: 'number listNumber levels score' },
  TkdScoreSheet: {
    NUMBER: 'pupils',
    OPEN: 'assignmentId part schoolCode className grade area fromOn toOn signedAt items',
  },
  TkdScoreResult: { OPEN: 'clientId refusal conflict' },
  TkdPlan: { COUNT: 'planned kept withoutExaminer' },
  TkdSignature: { COUNT: 'signedAt scored missing' },
  TkdEstimate: { COUNT: 'n value lower upper' },
  TkdAgreement: { COUNT: 'n kappa kappaSe ac1 icc iccLower iccUpper' },
  TkdAreaScore: { COUNT: 'area score' },
  TkdExaminer: { NAMED: 'name', NUMBER: 'number schoolCode schoolName pupils leniency lower upper isOutlier' },
  TkdClassWatch: {
    COUNT: 'schoolCode schoolName className grade pupils areas gap spread isNarrow change isFalling',
  },
  TkdPlaceWatch: {
    COUNT: `pupils independent ownTeacher score areas gap change agreement classes narrowClasses fallingClasses
      comparedExaminers outlierExaminers`,
    OPEN: 'areaCode areaName level subdistrictCode',
  },
  TkdWatch: { COUNT: 'measuredAt whole above subdistricts schools examiners classes' },
  TkdExamination: {
    NUMBER: 'classTeacher examiner',
    COUNT: 'pupils',
    OPEN: 'schoolCode schoolName className grade areas way isOwnTeacher isFromAbove',
  },
  TkdPromotionArea: { NUMBER: 'area score isReached' },
  TkdPromotion: { NAMED: 'name', NUMBER: 'number listNumber className grade areas isMet' },
}

/** By `Type.field`. */
export const schoolFieldRules: ReadonlyMap<string, SchoolFieldRule> = new Map(
  Object.entries(byType).flatMap(([type, rules]) =>
    Object.entries(rules).flatMap(([rule, fields]) =>
      fields
        .trim()
        .split(/\s+/)
        .map((field): [string, SchoolFieldRule] => [`${type}.${field}`, rule as SchoolFieldRule]),
    ),
  ),
)

const offices = ['REGENT', 'EDUCATION_HEAD', 'ANALYST', 'REVIEWER']
const watchers = [...offices, 'SCHOOL_HEAD']
const keepers = ['EDUCATION_HEAD', 'SCHOOL_HEAD']

/** Who may ask each query and mutation. */
export const schoolRootRules: Readonly<Record<string, readonly string[]>> = {
  'Query.tkdTests': [...watchers, 'EXAMINER'],
  'Query.tkdSessions': [...watchers, 'EXAMINER'],
  'Query.tkdAssignments': [...watchers, 'EXAMINER'],
  'Query.tkdCandidates': keepers,
  'Query.tkdScoreSheets': ['EXAMINER'],
  'Query.tkdWatch': watchers,
  'Query.tkdExaminations': watchers,
  'Query.tkdPromotions': ['SCHOOL_HEAD'],
  'Query.schoolRoster': watchers,
  'Query.schoolImports': keepers,
  'Mutation.saveTkdTest': ['EDUCATION_HEAD'],
  'Mutation.openTkdSession': ['EDUCATION_HEAD'],
  'Mutation.planTkdSession': ['EDUCATION_HEAD'],
  'Mutation.adjustTkdAssignment': keepers,
  'Mutation.submitTkdScores': ['EXAMINER'],
  'Mutation.signTkdScores': ['EXAMINER'],
  'Mutation.recordTeacherAbsence': ['SCHOOL_HEAD'],
  'Mutation.withdrawTeacherAbsence': ['SCHOOL_HEAD'],
  'Mutation.declareTeacherRelative': ['SCHOOL_HEAD'],
  'Mutation.withdrawTeacherRelative': ['SCHOOL_HEAD'],
}
