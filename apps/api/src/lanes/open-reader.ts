import { type Connection, connect } from '@pantau/database'

/** Design decision for programs' questions; what takes longer is an export's work. */
const statementTimeoutMs = 5000

/**
 * The connections that programs' questions use: they cannot write, are cut off after five seconds, and being a pool of
 * their own cannot take the connections of the pages.
 */
export function openReader(appUrl: string, max = 4): Connection {
  const url = new URL(appUrl)
  url.searchParams.set('statement_timeout', String(statementTimeoutMs))
  return connect(url.href, { max, applicationName: 'pantau-reader', readOnly: true })
}
