import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import postgres from 'postgres'
import { AppError, documentTooLarge, internalError, presentError } from '../errors.ts'
import { documentLimits } from '../limits.ts'
import type { ErrorCode } from './generated/resolvers.ts'
import { presentVoice } from './request-voice.ts'

/** The one way an error leaves: ours in the request's language, GraphQL's own as it is worded, all others masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { language, instance, log } = presentVoice()
  const cause = causeOf(error)
  const shown = shownError(cause, formatted) ?? internalError(instance)
  if (shown.code === 'INTERNAL_SERVER_ERROR') log.error({ err: cause, instance }, 'masked error')
  return { ...formatted, ...presentError(shown, language, instance) }
}

/** What was thrown, below GraphQL's wrappings. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error
}

function shownError(cause: unknown, formatted: GraphQLFormattedError): AppError | undefined {
  if (cause instanceof AppError) return cause
  if (cause instanceof postgres.PostgresError && cause.code === queryCanceled) return tookTooLong
  const { message } = formatted
  const asWorded = (code: ErrorCode) => new AppError(code, { id: message, en: message })
  switch (formatted.extensions?.code) {
    case 'GRAPHQL_PARSE_FAILED':
      return /more tha[nt] \d+ tokens/.test(message) ? tooManyTokens : asWorded('GRAPHQL_PARSE_FAILED')
    case 'GRAPHQL_VALIDATION_FAILED':
      return asWorded('GRAPHQL_VALIDATION_FAILED')
    case 'BAD_USER_INPUT':
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
      return asWorded('BAD_USER_INPUT')
    case 'PERSISTED_QUERY_NOT_FOUND':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return asWorded('DOCUMENT_NOT_TRUSTED')
    default:
      return undefined
  }
}

/** PostgreSQL: statement timeout, or cancelled on request. */
const queryCanceled = '57014'

const tookTooLong = documentTooLarge(
  'Menjawabnya memakan waktu lebih dari 5 detik. Minta lebih sedikit wilayah, indikator atau periode.',
  'Answering took longer than 5 seconds. Ask for fewer areas, indicators or periods.',
)

const tooManyTokens = documentTooLarge(
  `Dokumen memuat lebih dari ${documentLimits.tokens} token. Bagi menjadi beberapa dokumen.`,
  `The document holds more than ${documentLimits.tokens} tokens. Split it into several.`,
)
