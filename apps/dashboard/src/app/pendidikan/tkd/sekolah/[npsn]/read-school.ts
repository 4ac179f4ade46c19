import 'server-only'
import type { TkdSession } from '../../read-sessions.ts'
import { readWatch } from '../../watch/watch-query.ts'
import { readTeachers } from './guru/roster-query.ts'

/** A school with all that a session shows of it. */
export async function readSchool(session: TkdSession, code: string) {
  const [watched, roster] = await Promise.all([readWatch(session, code, false), readTeachers(code, session.schoolYear)])
  if (watched.refusal) return { refusal: watched.refusal }
  if (roster.refusal) return { refusal: roster.refusal }
  return { watch: watched.data, school: roster.data.schoolRoster }
}
