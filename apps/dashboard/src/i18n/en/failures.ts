import type { Words } from '../id.ts'

export const failures: Words['failures'] = {
  notFoundTitle: 'Page not found',
  notFound: 'The address may be mistyped, or the code of the area or indicator is unknown.',
  toOverview: 'To the overview',
  toDefinitions: 'To the list of definitions',
  awayTitle: 'The data service does not answer',
  away: 'This page needs the data service, which is not answering. Your data is not lost. Wait a moment and reload; if it stays like this, tell the administrator.',
  refusedTitle: 'Cannot be shown',
  refused: {
    FORBIDDEN: 'Your role or area does not cover this.',
    NOT_FOUND: 'There is no such thing.',
    BAD_USER_INPUT: 'The request cannot be read.',
    EXPORT_REQUIRED: 'Too many values for one page; choose a smaller area or period.',
    DOCUMENT_TOO_LARGE: 'Answering took too long; choose a smaller area or period.',
    TOO_MANY_ATTEMPTS: 'Too many attempts; wait a moment.',
    UNAUTHENTICATED: 'Your session has ended; sign in again.',
  },
  toOwnArea: 'To my area',
}
