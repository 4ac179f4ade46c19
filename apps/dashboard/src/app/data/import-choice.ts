import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ImportInput, SheetKind } from '../../graphql/generated/graphql.ts'
import { first } from '../page-parameters.ts'

/** Sheets in the order in which a new installation needs them. */
export const sheetKinds = [
  'FIGURES',
  'PUBLISHED',
  'HEALTH_CENTRES',
  'CATCHMENTS',
  'SCHOOLS',
  'TEACHERS',
  'CLASSES',
  'PUPILS',
  'BOUNDARIES',
] as const satisfies readonly SheetKind[]

export const readSheetKind = (text: string | undefined): SheetKind =>
  [...sheetKinds, ...examSheetKinds].find((kind) => kind === text) ?? 'FIGURES'

/** Sheets about a subject of an exam; they are brought in from its own page. */
export const examSheetKinds = ['EXAM_KEY', 'ANSWERS'] as const satisfies readonly SheetKind[]

/** What to do with an uploaded file; it travels in the address, so that a preview can be reloaded and shared. */
export interface ImportChoice {
  readonly uploadId: string
  readonly sheet: SheetKind
  readonly source: string
  /** JSON text; empty when the headers are the template's. */
  readonly mapping: string
  /** Ids of the exam and of the subject that the file is about. */
  readonly exam?: string
  readonly subject?: string
}

/** Node refuses requests whose head is longer than 16 kB. */
const longestMappingInAddress = 8000
const longestMapping = 262_144

export type MappingFailure = 'MAPPING_NOT_JSON' | 'MAPPING_TOO_LARGE'

/** Why a mapping cannot be used; undefined when it can. */
export function explainMapping(text: string): MappingFailure | undefined {
  if (text === '') return undefined
  if (text.length > longestMapping || packMapping(text).length > longestMappingInAddress) return 'MAPPING_TOO_LARGE'
  return parseMapping(text) === undefined ? 'MAPPING_NOT_JSON' : undefined
}

export function parseMapping(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

export const packMapping = (text: string): string => deflateRawSync(text).toString('base64url')

export function unpackMapping(packed: string | undefined): string {
  if (packed === undefined || packed === '') return ''
  try {
    return inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: longestMapping }).toString('utf8')
  } catch {
    return ''
  }
}

export const previewAddress = ({ uploadId, sheet, source, mapping, exam, subject }: ImportChoice): string =>
  `/data/pratinjau?${new URLSearchParams({
    unggahan: uploadId,
    lembar: sheet,
    ...(source !== '' && { sumber: source }),
    ...(mapping !== '' && { pemetaan: packMapping(mapping) }),
    ...(exam && { ujian: exam }),
    ...(subject && { mapel: subject }),
  })}`

export function readChoice(parameters: Readonly<Record<string, string | string[] | undefined>>): ImportChoice {
  return {
    uploadId: first(parameters.unggahan) ?? '',
    sheet: readSheetKind(first(parameters.lembar)),
    source: first(parameters.sumber) ?? '',
    mapping: unpackMapping(first(parameters.pemetaan)),
    ...readSubject((name) => first(parameters[name])),
  }
}

/** Of which subject of which exam a form or an address speaks. */
export function readSubject(read: (name: string) => string | undefined): Pick<ImportChoice, 'exam' | 'subject'> {
  const [exam, subject] = [read('ujian'), read('mapel')]
  return exam && subject ? { exam, subject } : {}
}

export const importInput = (
  { uploadId, sheet, source, mapping, subject }: ImportChoice,
  strict: boolean,
): ImportInput => ({
  uploadId,
  sheet,
  strict,
  ...(source !== '' && { source }),
  ...(mapping !== '' && { mapping: parseMapping(mapping) }),
  ...(subject && { subject }),
})

/** The page with the form for such a file. */
export const uploadPage = (exam: string | undefined): string =>
  exam ? `/pendidikan/ujian/${encodeURIComponent(exam)}/berkas` : '/data'

/** Back to the upload form, with the reason in words there. */
export const uploadFailure = (code: string, exam?: string): string => `${uploadPage(exam)}?galat=${code}#unggah`
