import type { Scope, Tier } from './scope.ts'

export const roles = [
  'PUBLIC',
  'REGENT',
  'HEALTH_HEAD',
  'EDUCATION_HEAD',
  'ANALYST',
  'PROVINCE',
  'HEALTH_CENTRE_HEAD',
  'MIDWIFE',
  'CADRE',
  'SCHOOL_HEAD',
  'EXAMINER',
  'REVIEWER',
  'PUBLISHER',
  'ADMIN',
] as const

export type Role = (typeof roles)[number]

export type Action =
  | 'READ_AREAS'
  | 'READ_DEFINITIONS'
  | 'READ_FIGURES'
  | 'READ_IMPORTS'
  | 'IMPORT_FIGURES'
  | 'IMPORT_AREAS'
  | 'UNDO_IMPORT'
  | 'READ_ENTRY'
  | 'FILL_ENTRY'
  | 'APPROVE_ENTRY'
  | 'OVERSEE_ENTRY'
  | 'READ_CASES'
  | 'KEEP_REGISTRY'
  | 'SET_SOURCES'
  | 'FILL_SHEETS'
  | 'READ_AUDIT'
  | 'READ_TKD'
  | 'KEEP_TKD'
  | 'KEEP_SCHOOL'
  | 'SCORE_TKD'
  | 'READ_EXAMS'
  | 'KEEP_EXAMS'
  | 'READ_FLAGS'
  | 'REVIEW_FLAGS'
  | 'DECIDE_FLAGS'
  | 'KEEP_DECISIONS'
  | 'KEEP_BASELINES'
  | 'QUERY_FREELY'
  | 'END_SESSIONS'

interface Rights {
  readonly tier: Tier
  readonly domains: Scope['domains']
  readonly actions: readonly Action[]
}

const open = ['READ_AREAS', 'READ_DEFINITIONS'] as const satisfies Action[]
const reader = [...open, 'READ_FIGURES'] as const satisfies Action[]
const desk = [...reader, 'READ_IMPORTS', 'QUERY_FREELY'] as const satisfies Action[]
const keeper = [...desk, 'IMPORT_FIGURES', 'IMPORT_AREAS', 'UNDO_IMPORT'] as const satisfies Action[]

const midwife = [
  ...reader,
  'READ_ENTRY',
  'FILL_ENTRY',
  'READ_CASES',
  'KEEP_REGISTRY',
  'FILL_SHEETS',
] as const satisfies Action[]

const both = ['HEALTH', 'EDUCATION'] as const
const health = ['HEALTH'] as const
const education = ['EDUCATION'] as const

/** The one place that says what a role may do, how close to persons it comes, and about what. */
export const permissions: Record<Role, Rights> = {
  PUBLIC: { tier: 'PUBLIC', domains: both, actions: open },
  REGENT: {
    tier: 'AGGREGATE',
    domains: both,
    actions: [...desk, 'READ_CASES', 'READ_TKD', 'READ_EXAMS', 'KEEP_DECISIONS'],
  },
  HEALTH_HEAD: {
    tier: 'AGGREGATE',
    domains: health,
    actions: [
      ...keeper,
      'READ_ENTRY',
      'OVERSEE_ENTRY',
      'READ_CASES',
      'SET_SOURCES',
      'READ_AUDIT',
      'KEEP_DECISIONS',
      'KEEP_BASELINES',
    ],
  },
  EDUCATION_HEAD: {
    tier: 'AGGREGATE',
    domains: education,
    actions: [
      ...keeper,
      'READ_TKD',
      'KEEP_TKD',
      'KEEP_SCHOOL',
      'READ_EXAMS',
      'KEEP_EXAMS',
      'READ_FLAGS',
      'DECIDE_FLAGS',
      'KEEP_DECISIONS',
      'KEEP_BASELINES',
    ],
  },
  ANALYST: {
    tier: 'AGGREGATE',
    domains: both,
    actions: [...keeper, 'READ_CASES', 'READ_TKD', 'READ_EXAMS', 'KEEP_BASELINES'],
  },
  PROVINCE: { tier: 'AGGREGATE', domains: both, actions: [...reader, 'QUERY_FREELY'] },
  HEALTH_CENTRE_HEAD: { tier: 'PERSON', domains: health, actions: [...midwife, 'APPROVE_ENTRY', 'KEEP_DECISIONS'] },
  MIDWIFE: { tier: 'PERSON', domains: health, actions: midwife },
  CADRE: { tier: 'PERSON', domains: health, actions: [...reader, 'READ_CASES', 'FILL_SHEETS'] },
  SCHOOL_HEAD: {
    tier: 'PERSON',
    domains: education,
    actions: [...reader, 'READ_TKD', 'KEEP_SCHOOL', 'READ_EXAMS', 'READ_FLAGS'],
  },
  EXAMINER: { tier: 'PERSON', domains: education, actions: [...reader, 'READ_TKD', 'SCORE_TKD'] },
  REVIEWER: {
    tier: 'PERSON',
    domains: education,
    actions: [...reader, 'READ_TKD', 'READ_EXAMS', 'READ_FLAGS', 'REVIEW_FLAGS'],
  },
  PUBLISHER: { tier: 'AGGREGATE', domains: both, actions: desk },
  ADMIN: {
    tier: 'AGGREGATE',
    domains: both,
    actions: [...keeper, 'SET_SOURCES', 'READ_AUDIT', 'END_SESSIONS', 'KEEP_DECISIONS', 'KEEP_BASELINES'],
  },
}
