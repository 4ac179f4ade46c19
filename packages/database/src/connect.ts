import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'
import { parseUrl } from './server-url.ts'

export type Database = PostgresJsDatabase<typeof schema>

export interface Connection {
  sql: postgres.Sql
  database: Database
  close(): Promise<void>
}

export interface ConnectSettings {
  max: number
  applicationName: string
  readOnly?: boolean
}

/** Opens a pool. It speaks to the server at the first query; verifyServer tells beforehand whether that will work. */
export function connect(url: string, { max, applicationName, readOnly = false }: ConnectSettings): Connection {
  parseUrl(url)
  const sql = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: { application_name: applicationName, TimeZone: 'UTC', default_transaction_read_only: readOnly },
  })
  const database = drizzle(sql, { schema })
  readPlainly(sql.options)
  return { sql, database, close: () => sql.end({ timeout: 5 }) }
}

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, json: 114, jsonb: 3802 }
const dateArrayOids = [1115, 1182, 1183, 1185, 1231]

/**
 * drizzle() replaces postgres.js's parsers by ones that pass the server's text through, which leaves raw queries with
 * `2026-11-24 04:12:33+00`, unparsed arrays, and no way to send a Date or an object.
 */
function readPlainly({ parsers, serializers }: Pick<postgres.ParsedOptions, 'parsers' | 'serializers'>): void {
  parsers[oid.int8] = safeInteger
  parsers[oid.timestamp] = (text: string) => text.replace(' ', 'T')
  parsers[oid.timestamptz] = (text: string) => text.replace(' ', 'T').replace(/\+00$/, 'Z')
  for (const id of dateArrayOids) delete parsers[id]
  for (const id of [oid.date, oid.timestamp, oid.timestamptz]) serializers[id] = dateText
  for (const id of [oid.json, oid.jsonb]) serializers[id] = jsonText
}

const safeInteger = (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)

const dateText = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

/** Drizzle hands over JSON text already written, so a string stays as it is. */
const jsonText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
