import { forbidden, unauthenticated } from '../errors.ts'
import { type Action, permissions } from './permissions.ts'
import type { Scope } from './scope.ts'
import type { ViewerIdentity } from './viewer.ts'

type Asker = { readonly viewer: ViewerIdentity }

const words: Record<Action, { id: string; en: string }> = {
  READ_AREAS: { id: 'membaca wilayah', en: 'read areas' },
  READ_DEFINITIONS: { id: 'membaca definisi', en: 'read definitions' },
  READ_FIGURES: { id: 'membaca angka', en: 'read figures' },
  READ_IMPORTS: { id: 'melihat daftar impor', en: 'see the register of imports' },
  IMPORT_FIGURES: { id: 'mengimpor angka', en: 'import figures' },
  IMPORT_AREAS: { id: 'mengimpor puskesmas, sekolah dan batas wilayah', en: 'import facilities and outlines' },
  UNDO_IMPORT: { id: 'membatalkan impor', en: 'take an import back' },
  READ_ENTRY: { id: 'melihat isian bulanan', en: 'see monthly forms' },
  FILL_ENTRY: { id: 'mengisi isian bulanan', en: 'fill in monthly forms' },
  APPROVE_ENTRY: { id: 'menyetujui isian bulanan', en: 'approve monthly forms' },
  OVERSEE_ENTRY: {
    id: 'memutuskan koreksi dan tenggat isian bulanan',
    en: 'decide corrections and deadlines of monthly forms',
  },
  READ_CASES: { id: 'melihat kehamilan dalam register', en: 'see pregnancies of the register' },
  KEEP_REGISTRY: { id: 'mengisi register kehamilan', en: 'keep the register of pregnancies' },
  SET_SOURCES: {
    id: 'memilih sumber angka: register atau laporan',
    en: 'choose between register and report as source',
  },
  FILL_SHEETS: { id: 'mengirim lembar pemantauan', en: 'send monitoring sheets' },
  READ_AUDIT: { id: 'memeriksa jejak audit', en: 'read the audit' },
  READ_TKD: { id: 'membaca hasil TKD', en: 'read the test of basic abilities' },
  KEEP_TKD: { id: 'mengatur sesi TKD', en: 'arrange the test of basic abilities' },
  KEEP_SCHOOL: { id: 'mengelola guru, rombel dan murid', en: 'keep teachers, classes and pupils' },
  SCORE_TKD: { id: 'mengisi nilai TKD', en: 'give scores of the test of basic abilities' },
  READ_EXAMS: { id: 'membaca hasil ujian', en: 'read results of exams' },
  KEEP_EXAMS: { id: 'mengatur ujian', en: 'arrange exams' },
  READ_FLAGS: { id: 'membaca sinyal ujian', en: 'read signals of exams' },
  REVIEW_FLAGS: { id: 'menelaah sinyal ujian', en: 'review signals of exams' },
  DECIDE_FLAGS: { id: 'memutuskan berkas sinyal ujian', en: 'decide cases about signals of exams' },
  KEEP_DECISIONS: { id: 'mencatat keputusan', en: 'write down decisions' },
  KEEP_BASELINES: { id: 'menetapkan garis dasar grafik', en: 'decide on baselines of charts' },
  QUERY_FREELY: { id: 'membuat token dan kueri bebas', en: 'make tokens and send free queries' },
  END_SESSIONS: { id: 'mengakhiri sesi orang lain', en: "end other people's sessions" },
}

export const may = (viewer: Pick<ViewerIdentity, 'role'>, action: Action): boolean =>
  permissions[viewer.role].actions.includes(action)

export function requireAction({ viewer }: Asker, action: Action): void {
  if (may(viewer, action)) return
  if (viewer.name === null) throw signInFirst(words[action])
  throw forbidden(
    `${viewer.displayNameId} tidak berhak ${words[action].id}.`,
    `${viewer.displayNameEn} may not ${words[action].en}.`,
  )
}

export function requireAnyAction(asker: Asker, first: Action, ...others: readonly Action[]): void {
  if (!others.some((other) => may(asker.viewer, other))) requireAction(asker, first)
}

const domainWords = {
  HEALTH: { id: 'angka kesehatan', en: 'figures about health' },
  EDUCATION: { id: 'angka pendidikan', en: 'figures about education' },
}

export function requireDomain(
  { viewer, scope }: Asker & { readonly scope: Scope },
  domain: Scope['domains'][number],
): void {
  if (scope.domains.includes(domain)) return
  throw forbidden(
    `${viewer.displayNameId} tidak berhak membaca ${domainWords[domain].id}.`,
    `${viewer.displayNameEn} may not read ${domainWords[domain].en}.`,
  )
}

/** The account name of a signed-in browser. A token is not enough: it could renew itself for ever. */
export function requireSession({ viewer }: Asker): string {
  if (viewer.name === null) throw signInFirst({ id: 'melakukan ini', en: 'do this' })
  if (viewer.lane === 'dashboard') return viewer.name
  throw forbidden(
    'Token tidak dapat mengubah sesi atau token. Masuk lewat halaman web.',
    'A token cannot change sessions or tokens. Sign in on the web page.',
  )
}

const signInFirst = ({ id, en }: { id: string; en: string }) =>
  unauthenticated(`Masuk dahulu untuk ${id}.`, `Sign in to ${en}.`)
