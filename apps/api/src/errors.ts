import type { ErrorCode } from './graphql/generated/resolvers.ts'

/** The same words in both languages; the request's language chooses. */
export interface Sentence {
  readonly id: string
  readonly en: string
}

/** An error that may be shown: it says what is wrong and what to do. Everything else is masked. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: ErrorCode,
    readonly sentence: Sentence,
    /** HTTP status when the request fails as a whole. */
    readonly status: number = codes[code].status,
  ) {
    super(sentence.en)
  }
}

/** Takes the sentence in Indonesian, then in English. */
const helper = (code: ErrorCode) => (id: string, en: string) => new AppError(code, { id, en })

export const unauthenticated = helper('UNAUTHENTICATED')
export const forbidden = helper('FORBIDDEN')
export const notFound = helper('NOT_FOUND')
export const badInput = helper('BAD_USER_INPUT')
export const documentNotTrusted = helper('DOCUMENT_NOT_TRUSTED')
export const documentTooLarge = helper('DOCUMENT_TOO_LARGE')
export const exportRequired = helper('EXPORT_REQUIRED')
export const tooManyAttempts = helper('TOO_MANY_ATTEMPTS')

export const internalError = (instance: string) =>
  new AppError('INTERNAL_SERVER_ERROR', {
    id: `Terjadi kesalahan pada sistem. Beri tahu pengelola nomor ${instance}.`,
    en: `Something went wrong on our side. Tell the administrator the number ${instance}.`,
  })

/** What each code means, as a heading, and the HTTP status of a request that fails as a whole. */
export const codes: Record<ErrorCode, { title: Sentence; status: number }> = {
  UNAUTHENTICATED: { status: 401, title: { id: 'Belum masuk', en: 'Not signed in' } },
  FORBIDDEN: { status: 403, title: { id: 'Tidak diizinkan', en: 'Not allowed' } },
  NOT_FOUND: { status: 404, title: { id: 'Tidak ditemukan', en: 'Not found' } },
  BAD_USER_INPUT: { status: 400, title: { id: 'Masukan salah', en: 'Wrong input' } },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    title: { id: 'Dokumen tidak sesuai skema', en: 'Document does not fit the schema' },
  },
  GRAPHQL_PARSE_FAILED: { status: 400, title: { id: 'Dokumen tidak terbaca', en: 'Document is not readable' } },
  DOCUMENT_NOT_TRUSTED: { status: 403, title: { id: 'Dokumen tidak terdaftar', en: 'Document is not registered' } },
  DOCUMENT_TOO_LARGE: { status: 400, title: { id: 'Dokumen terlalu besar', en: 'Document is too large' } },
  EXPORT_REQUIRED: { status: 400, title: { id: 'Terlalu banyak nilai', en: 'Too many values' } },
  TOO_MANY_ATTEMPTS: { status: 429, title: { id: 'Terlalu sering mencoba', en: 'Too many attempts' } },
  INTERNAL_SERVER_ERROR: { status: 500, title: { id: 'Kesalahan sistem', en: 'Fault of the system' } },
}

/** An error as the outside sees it, in GraphQL answers and in those of the other routes alike. */
export const presentError = (error: AppError, language: keyof Sentence, instance: string) => ({
  message: error.sentence[language],
  extensions: { code: error.code, title: codes[error.code].title[language], instance },
})
