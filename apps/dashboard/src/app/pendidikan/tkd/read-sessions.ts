import 'server-only'
import { cache } from 'react'
import { ask } from '../../../graphql/client.ts'
import type { TkdSessionsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { withParameters } from '../../../request/address.ts'

const sessionsQuery = graphql(`
  query TkdSessions {
    tkdSessions { id schoolYear testName testVersion fromOn toOn secondShare leastScore }
  }
`)

export type TkdSession = TkdSessionsQuery['tkdSessions'][number]

/** All sessions, the newest first. */
export const readSessions = cache(async () => ask(sessionsQuery, {}))

/** As it stands in an address: `2026-2027`. */
export const yearSlug = ({ schoolYear }: Pick<TkdSession, 'schoolYear'>): string => schoolYear.replace('/', '-')

/** The session of the address, else the newest. */
export const chooseSession = (sessions: readonly TkdSession[], asked: string | undefined): TkdSession | undefined =>
  sessions.find((session) => yearSlug(session) === asked) ?? sessions[0]

/** An address that keeps the session; the newest needs no word. */
export const inSession = (address: string, session: TkdSession, sessions: readonly TkdSession[]): string =>
  withParameters(address, { sesi: session === sessions[0] ? undefined : yearSlug(session) })

export const schoolAddress = (code: string): string => `/pendidikan/tkd/sekolah/${encodeURIComponent(code)}`
