import { tmpdir } from 'node:os'
import { type Connection, connect } from '@pantau/database'
import type { TestUrls } from '@pantau/database/testing'
import type { GraphQLFormattedError } from 'graphql'
import { permissions, type Role } from '../access/permissions.ts'
import { createSignInAttempts } from '../access/sign-in-attempts.ts'
import { type Identity, identityOf, publicIdentity } from '../access/viewer.ts'
import { type Api, createApi } from '../api.ts'
import { createClock } from '../clock.ts'
import type { Context } from '../context.ts'
import { openReader } from '../lanes/open-reader.ts'

export interface Viewer {
  readonly role: Role
  /** The regency when left out. */
  readonly areaCodes?: readonly string[]
  /** The role in small letters when left out. */
  readonly name?: string
  /** That of programs when left out. */
  readonly lane?: 'dashboard'
}

export interface Executed<Data> {
  readonly data: Data | null | undefined
  readonly errors: readonly GraphQLFormattedError[] | undefined
  /** In the order they were sent, without what belongs to the transaction or the bookkeeping of requests. */
  readonly statements: readonly string[]
}

export interface TestApi {
  readonly api: Api
  readonly connection: Connection
  execute<Data = Record<string, unknown>>(
    document: string,
    how: { readonly viewer: Viewer; readonly variables?: Record<string, unknown> },
  ): Promise<Executed<Data>>
  close(): Promise<void>
}

export interface TestApiSettings {
  readonly regencyCode?: string
  readonly today?: string
  readonly isDemo?: boolean
  readonly dataDir?: string
  readonly manifestPath?: string
  readonly dashboardOrigin?: string
}

const bookkeeping =
  /^\s*(begin|commit|rollback|savepoint|release|listen|unlisten)\b|set_config\(|\/\* bookkeeping \*\/|pg_catalog\.pg_type/i

/** The day and the instants of a test's API, unless it asks for another day. */
export const testClock = createClock('Asia/Jakarta', '2026-11-24')

/** The real API on a test's database. `execute` sends free documents as a viewer of any role. */
export async function openTestApi({ appUrl }: TestUrls, settings: TestApiSettings = {}): Promise<TestApi> {
  const { regencyCode = '33.04', today = testClock.today(), isDemo = false, dataDir = tmpdir() } = settings
  const connection = connect(appUrl, { max: 4, applicationName: 'pantau-test' })
  const reader = openReader(appUrl, 2)
  const statements: string[] = []
  for (const { sql } of [connection, reader]) {
    sql.options.debug = (_, statement) => void (bookkeeping.test(statement) || statements.push(statement))
  }
  const clock = createClock('Asia/Jakarta', today)
  const installation = { regencyCode, isDemo, dataDir, loading: () => null }
  const { manifestPath = '/nowhere', dashboardOrigin = 'http://localhost:3000' } = settings
  const api = await createApi({ connection, reader, clock, installation, manifestPath, dashboardOrigin })
  const base = {
    sql: connection.sql,
    clock,
    installation,
    signInAttempts: createSignInAttempts(connection.sql),
    signals: api.signals,
    briefs: api.briefs,
  }
  return {
    api,
    connection,
    execute: async <Data>(document: string, { viewer, variables = {} }: ExecuteOptions) => {
      statements.length = 0
      const contextValue = { ...base, ...identityFor(viewer, regencyCode), ...quietRequest() }
      const { body } = await api.lanes.analysts.executeOperation<Data>({ query: document, variables }, { contextValue })
      if (body.kind !== 'single') throw new Error('incremental answers are not part of the API')
      const { data, errors } = body.singleResult
      return { data, errors, statements: [...statements] }
    },
    close: async () => {
      await api.close()
      await Promise.all([connection.close(), reader.close()])
    },
  }
}

type ExecuteOptions = Parameters<TestApi['execute']>[1]

const quietRequest = (): Pick<Context, 'request' | 'response' | 'cost'> => ({
  request: { address: '127.0.0.1', userAgent: 'test', isSecure: false },
  response: { setCookie: () => undefined },
  cost: { requested: 0 },
})

function identityFor({ role, areaCodes, name, lane }: Viewer, regencyCode: string): Identity {
  if (role === 'PUBLIC') return publicIdentity(regencyCode)
  const account = {
    name: name ?? role.toLowerCase(),
    role,
    displayNameId: role,
    displayNameEn: role,
    areaCodes: areaCodes ?? [regencyCode],
    domains: permissions[role].domains,
  }
  const proof = lane === 'dashboard' ? { lane, sessionIdHash: role } : ({ lane: 'analyst', tokenHash: role } as const)
  return identityOf(account, regencyCode, proof)
}
