/** The API's answers that a page explains in words; all others are faults. */
const refusalCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'EXPORT_REQUIRED',
  'DOCUMENT_TOO_LARGE',
  'TOO_MANY_ATTEMPTS',
] as const

export interface Refusal {
  readonly code: (typeof refusalCodes)[number]
  /** In the reader's language. */
  readonly message: string
}

/** The API is away or answered something that no page can explain. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
}

export function readRefusal(error: {
  readonly message: string
  readonly extensions?: Record<string, unknown>
}): Refusal | undefined {
  const code = refusalCodes.find((known) => known === error.extensions?.code)
  if (code === undefined) return undefined
  return { code, message: error.message }
}
