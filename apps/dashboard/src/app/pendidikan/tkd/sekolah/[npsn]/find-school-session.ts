import 'server-only'
import type { Refusal } from '../../../../../graphql/refusal.ts'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { chooseSession, readSessions, type TkdSession } from '../../read-sessions.ts'

export interface SchoolPageProps {
  readonly params: Promise<{ npsn: string }>
  readonly searchParams: PageParameters
}

export type SchoolSession =
  | { readonly refusal: Refusal }
  | {
      readonly refusal?: undefined
      readonly code: string
      readonly sessions: readonly TkdSession[]
      /** Undefined where no session has been opened yet. */
      readonly session: TkdSession | undefined
    }

/** Which school and session an address is about. */
export async function findSchoolSession({ params, searchParams }: SchoolPageProps): Promise<SchoolSession> {
  const [{ npsn }, parameters, answer] = await Promise.all([params, searchParams, readSessions()])
  if (answer.refusal) return { refusal: answer.refusal }
  const sessions = answer.data.tkdSessions
  return { code: decodeURIComponent(npsn), sessions, session: chooseSession(sessions, first(parameters.sesi)) }
}
