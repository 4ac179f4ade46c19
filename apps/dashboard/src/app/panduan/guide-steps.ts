import type { Role } from '../../graphql/generated/graphql.ts'
import type { Words } from '../../i18n/words.ts'

export type StepKey = keyof Words['guide']['steps']

/** Where a step leads. */
export const stepAddresses: Readonly<Record<StepKey, string>> = {
  overview: '/',
  health: '/kesehatan',
  deaths: '/kesehatan?kelompok=kematian&rinci=puskesmas',
  missing: '/#belum-melapor',
  conflicts: '/#berbeda',
  ownArea: '/wilayah',
  entry: '/data/bulanan',
  registry: '/catat',
  areas: '/wilayah',
  definitions: '/definisi',
  import: '/data',
  imports: '/data#riwayat',
  undo: '/data#riwayat',
  query: '/graphiql',
  tkd: '/pendidikan/tkd',
  sessions: '/pendidikan/tkd/sesi',
  school: '/pendidikan/tkd',
  schoolData: '/pendidikan/sekolah',
  scores: '/uji',
  marks: '#tanda',
  signIn: '/masuk',
}

/** What each role does first, within what it may do. */
export const firstSteps: Readonly<Record<Role, readonly [StepKey, StepKey, StepKey]>> = {
  PUBLIC: ['definitions', 'areas', 'signIn'],
  REGENT: ['overview', 'health', 'missing'],
  HEALTH_HEAD: ['health', 'missing', 'import'],
  EDUCATION_HEAD: ['tkd', 'sessions', 'import'],
  ANALYST: ['import', 'conflicts', 'query'],
  PROVINCE: ['health', 'definitions', 'query'],
  HEALTH_CENTRE_HEAD: ['entry', 'registry', 'health'],
  MIDWIFE: ['registry', 'entry', 'ownArea'],
  CADRE: ['ownArea', 'health', 'marks'],
  SCHOOL_HEAD: ['school', 'schoolData', 'marks'],
  EXAMINER: ['scores', 'definitions', 'marks'],
  REVIEWER: ['tkd', 'definitions', 'marks'],
  PUBLISHER: ['overview', 'conflicts', 'imports'],
  ADMIN: ['import', 'undo', 'missing'],
}

export const guideAddress = (role: Role): string => `/panduan?peran=${role}`

/** The role of the address, else the reader's own. */
export const chooseRole = (asked: string | undefined, own: Role): Role =>
  Object.keys(firstSteps).find((role): role is Role => role === asked) ?? own
