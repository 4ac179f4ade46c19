import { expect, test } from 'vitest'
import { type Action, permissions, roles } from './permissions.ts'

const matrix = Object.fromEntries(
  roles.map((role) => {
    const { tier, domains, actions } = permissions[role]
    return [role, `${tier} ${domains.join('+')}: ${actions.join(' ')}`]
  }),
)

const open = 'READ_AREAS READ_DEFINITIONS'
const reads = `${open} READ_FIGURES`
const desk = `${reads} READ_IMPORTS QUERY_FREELY`
const keeps = `${desk} IMPORT_FIGURES IMPORT_AREAS UNDO_IMPORT`

test('the rights of every role are the decided ones', () => {
  expect(matrix).toEqual({
    PUBLIC: `PUBLIC HEALTH+EDUCATION: ${open}`,
    REGENT: `AGGREGATE HEALTH+EDUCATION: ${desk} READ_CASES READ_TKD READ_EXAMS KEEP_DECISIONS`,
    HEALTH_HEAD: `AGGREGATE HEALTH: ${keeps} READ_ENTRY OVERSEE_ENTRY READ_CASES SET_SOURCES READ_AUDIT KEEP_DECISIONS KEEP_BASELINES`,
    EDUCATION_HEAD: `AGGREGATE EDUCATION: ${keeps} READ_TKD KEEP_TKD KEEP_SCHOOL READ_EXAMS KEEP_EXAMS READ_FLAGS DECIDE_FLAGS KEEP_DECISIONS KEEP_BASELINES`,
    ANALYST: `AGGREGATE HEALTH+EDUCATION: ${keeps} READ_CASES READ_TKD READ_EXAMS KEEP_BASELINES`,
    PROVINCE: `AGGREGATE HEALTH+EDUCATION: ${reads} QUERY_FREELY`,
    HEALTH_CENTRE_HEAD: `PERSON HEALTH: ${reads} READ_ENTRY FILL_ENTRY READ_CASES KEEP_REGISTRY FILL_SHEETS APPROVE_ENTRY KEEP_DECISIONS`,
    MIDWIFE: `PERSON HEALTH: ${reads} READ_ENTRY FILL_ENTRY READ_CASES KEEP_REGISTRY FILL_SHEETS`,
    CADRE: `PERSON HEALTH: ${reads} READ_CASES FILL_SHEETS`,
    SCHOOL_HEAD: `PERSON EDUCATION: ${reads} READ_TKD KEEP_SCHOOL READ_EXAMS READ_FLAGS`,
    EXAMINER: `PERSON EDUCATION: ${reads} READ_TKD SCORE_TKD`,
    REVIEWER: `PERSON EDUCATION: ${reads} READ_TKD READ_EXAMS READ_FLAGS REVIEW_FLAGS`,
    PUBLISHER: `AGGREGATE HEALTH+EDUCATION: ${desk}`,
    ADMIN: `AGGREGATE HEALTH+EDUCATION: ${keeps} SET_SOURCES READ_AUDIT END_SESSIONS KEEP_DECISIONS KEEP_BASELINES`,
  })
})

test('whoever comes close to persons is bound to one domain and sends no free queries', () => {
  for (const role of roles) {
    const { tier, domains, actions } = permissions[role]
    if (tier !== 'PERSON') continue
    expect(domains).toHaveLength(1)
    expect(actions.includes('QUERY_FREELY' satisfies Action)).toBe(false)
  }
})
