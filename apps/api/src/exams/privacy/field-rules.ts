/**
 * Who may read what of written exams. NAMED: who a pupil is, for the school of an opened case only; FLAG: evidence and what people
 * made of it, for reviewers, the head of the office and that school; KEEPER: keys; COUNT: results, withheld of fewer than ten
 * pupils; OPEN: what an exam and its analysis consist of.
 */
export type ExamFieldRule = 'NAMED' | 'FLAG' | 'KEEPER' | 'COUNT' | 'OPEN'

const byType: Readonly<Record<string, Partial<Record<ExamFieldRule, string>>>> = {
  Exam: { FLAG: 'incidents', OPEN: 'id name schoolYear grade heldOn isRandomised subjects analysis analyses' },
  ExamSubject: { KEEPER: 'keys tryKey', OPEN: 'id name cutScore sheets' },
  ExamKey: { KEEPER: 'version reason savedBy savedAt entries' },
  ExamKeyEntry: { KEEPER: 'form position item key type options optionMap weight maximum topic' },
  ExamKeyTrial: { KEEPER: 'gaining losing alphaBefore alphaAfter correlationBefore correlationAfter' },
  ExamIncident: { FLAG: 'schoolCode schoolName className room kind note notedBy notedAt' },
  ExamAnalysis: {
    FLAG: 'flags',
    COUNT: 'summary changes tests items places classes classItems schoolItems schoolWorkbook',
    OPEN: `id state stage done total requestedBy requestedAt startedAt finishedAt attempts failure inputHash resultHash
      methodVersion seed`,
  },
  ExamAnalysisSummary: {
    COUNT: `pupils classes signalClasses pairs keptPairs flaggedPairs model modelPupils largestShift keys remarks seconds`,
  },
  ExamAnalysisChanges: { COUNT: 'keys subjects items schools newFlags goneFlags reachedBefore reachedAfter' },
  ExamSubjectChange: { COUNT: 'subject form meanBefore meanAfter alphaBefore alphaAfter' },
  ExamItemChange: {
    COUNT: 'subject item keyBefore keyAfter pBefore pAfter discriminationBefore discriminationAfter gaining losing',
  },
  ExamSchoolChange: { COUNT: 'areaCode areaName before after' },
  ExamTest: {
    COUNT: `subjectId subject form pupils items maximum mean sd median lowest highest alpha alphaLower alphaUpper sem balance
      reached distribution`,
  },
  ExamScoreCount: { COUNT: 'score pupils' },
  ExamShare: { COUNT: 'n count value lower upper' },
  ExamItem: {
    COUNT: `item form position topic type key n omitted doubleMarks p pLower pUpper correlation correlationLower
      correlationUpper discrimination discriminationLower discriminationUpper alphaWithout difficultyClass discriminationClass
      workingDistractors offeredDistractors suspectedKey verdict advice options`,
  },
  ExamOption: { COUNT: 'option isKey isAnswer n share correlation lower middle upper isWorking curve' },
  ExamIntegrity: { COUNT: 'pupils involved value lower upper shrunken meanOfSchools category meaning' },
  ExamSubjectScore: { COUNT: 'subject pupils mean reached' },
  ExamPlace: {
    COUNT: 'pupils reached scores integrity signalClasses erasureClasses',
    OPEN: 'areaCode areaName level subdistrictCode',
  },
  ExamClassShare: { COUNT: 'classes count band' },
  ExamPlaces: { COUNT: 'whole above subdistricts schools' },
  ExamClassSubject: {
    COUNT: `subject pupils mean sd matchZ wrongMatchZ blockZ unevenZ propensity spread erasureZ neighbourP reasons`,
  },
  ExamClass: { COUNT: 'schoolCode schoolName subdistrictCode className pupils subjects reasons level' },
  ExamSchoolItem: { COUNT: 'subject form item position topic pupils value lower upper regency isHarder' },
  ExamWorkbook: { COUNT: 'fileName content' },
  ExamClassItems: { COUNT: 'schoolCode schoolName className pupils right' },
  ExamFlagList: { FLAG: 'totalCount expectedFalsePairs expectedFalseClasses caution flags' },
  ExamFlag: {
    FLAG: `id kind exam analysis rank schoolCode schoolName subdistrictName className pupils level kinds reasons p q bonferroni
      mayBeOpened review measures strips seats explanations earlier`,
  },
  ExamPupil: { NAMED: 'name', FLAG: 'number' },
  ExamMeasure: { FLAG: 'measure subject title observed expected sd z p limit' },
  ExamStrip: { FLAG: 'subject items rows' },
  ExamStripItem: { FLAG: 'item position key common share classmates isInBlock' },
  ExamStripRow: { FLAG: 'pupil form answers erasures score line fileName' },
  ExamSeat: { FLAG: 'subject room row column pupil isInvolved' },
  ExamReview: { FLAG: 'state decision proposal steps' },
  ExamReviewStep: { FLAG: 'kind decision explanations note takenBy role takenAt attachments' },
  ExamExplanation: { FLAG: 'key words finding note' },
  ExamAttachment: { FLAG: 'fileName bytes sha256 url' },
}

/** By `Type.field`. */
export const examFieldRules: ReadonlyMap<string, ExamFieldRule> = new Map(
  Object.entries(byType).flatMap(([type, rules]) =>
    Object.entries(rules).flatMap(([rule, fields]) =>
      fields
        .trim()
        .split(/\s+/)
        .map((field): [string, ExamFieldRule] => [`${type}.${field}`, rule as ExamFieldRule]),
    ),
  ),
)

const readers = ['REGENT', 'EDUCATION_HEAD', 'ANALYST', 'REVIEWER', 'SCHOOL_HEAD']
const flagReaders = ['EDUCATION_HEAD', 'REVIEWER', 'SCHOOL_HEAD']
const keepers = ['EDUCATION_HEAD']

/** Who may ask each query and mutation, and each field that asks for more than its type. */
export const examRootRules: Readonly<Record<string, readonly string[]>> = {
  'Query.exams': readers,
  'Query.exam': readers,
  'Query.examAnalysis': readers,
  'Query.examFlag': flagReaders,
  'Exam.incidents': flagReaders,
  'ExamAnalysis.flags': flagReaders,
  'ExamSubject.keys': keepers,
  'ExamSubject.tryKey': keepers,
  'Mutation.saveExam': keepers,
  'Mutation.saveExamKey': keepers,
  'Mutation.correctExamKey': keepers,
  'Mutation.recordExamIncident': keepers,
  'Mutation.analyseExam': keepers,
  'Mutation.cancelExamAnalysis': keepers,
  'Mutation.openExamReview': ['REVIEWER'],
  'Mutation.noteExamReview': ['REVIEWER'],
  'Mutation.proposeExamDecision': ['REVIEWER'],
  'Mutation.replyToExamReview': ['SCHOOL_HEAD'],
  'Mutation.decideExamReview': ['EDUCATION_HEAD'],
}
