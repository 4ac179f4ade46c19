import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import { forbidden, notFound, unauthenticated } from '../errors.ts'
import type { ImportInput } from '../graphql/generated/resolvers.ts'
import { keyOf } from '../graphql/global-id.ts'
import { findUpload } from '../uploads/find-upload.ts'
import type { ImportRequest, SheetKind } from './import-request.ts'

/** Sheets about a subject of an exam. */
const examSheets: ReadonlySet<SheetKind> = new Set(['EXAM_KEY', 'ANSWERS'])

const facilitySheets: ReadonlySet<SheetKind> = new Set(['HEALTH_CENTRES', 'CATCHMENTS', 'SCHOOLS', 'BOUNDARIES'])

/** Sheets about the persons of schools. */
export const rosterSheets: ReadonlySet<SheetKind> = new Set(['TEACHERS', 'CLASSES', 'PUPILS'])

/** The right that importing such a sheet needs. */
export const actionOf = (sheet: SheetKind): 'IMPORT_FIGURES' | 'IMPORT_AREAS' | 'KEEP_SCHOOL' | 'KEEP_EXAMS' => {
  if (examSheets.has(sheet)) return 'KEEP_EXAMS'
  if (rosterSheets.has(sheet)) return 'KEEP_SCHOOL'
  return facilitySheets.has(sheet) ? 'IMPORT_AREAS' : 'IMPORT_FIGURES'
}

/** What a viewer asks to import, once it is clear that it may: figures of its own areas, facilities of its regency. */
export async function openRequest(context: Context, input: ImportInput): Promise<ImportRequest> {
  const { sql, viewer, scope, installation, clock } = context
  const { sheet, mapping, source, strict } = input
  requireAction(context, actionOf(sheet))
  if (sheet === 'HEALTH_CENTRES' || sheet === 'CATCHMENTS') requireDomain(context, 'HEALTH')
  if (sheet === 'SCHOOLS' || examSheets.has(sheet) || rosterSheets.has(sheet)) requireDomain(context, 'EDUCATION')
  if (facilitySheets.has(sheet) && !scope.areaCodes.includes(scope.regencyCode)) throw wholeRegencyOnly
  if (viewer.name === null) throw unauthenticated('Masuk dahulu untuk mengimpor.', 'Sign in to import.')
  const upload = await findUpload(sql, installation, input.uploadId)
  if (upload === null) throw noSuchUpload
  const { path, fileName } = upload
  const about = { regencyCode: scope.regencyCode, accountName: viewer.name, isDemo: false, today: clock.today(), scope }
  const subject =
    input.subject == null ? {} : { subjectId: Number.parseInt(keyOf('ExamSubject', input.subject), 10) || 0 }
  return { ...about, ...subject, sheet, path, fileName, mapping, source: source ?? null, strict: strict === true }
}

const noSuchUpload = notFound(
  'Berkas unggahan tidak ada lagi. Unggah kembali.',
  'The uploaded file is no longer there. Upload it again.',
)

const wholeRegencyOnly = forbidden(
  'Puskesmas, sekolah dan batas wilayah hanya dapat diimpor oleh akun seluruh kabupaten/kota.',
  'Puskesmas, schools and outlines can be imported by an account of the whole regency only.',
)
