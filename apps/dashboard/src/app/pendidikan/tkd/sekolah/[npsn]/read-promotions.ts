import 'server-only'
import { ask } from '../../../../../graphql/client.ts'
import type { TkdPromotionsQuery } from '../../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import type { TkdSession } from '../../read-sessions.ts'

const promotionsQuery = graphql(`
  query TkdPromotions($session: ID!, $school: String!) {
    tkdPromotions(session: $session, school: $school) {
      number
      name
      listNumber
      className
      grade
      areas { area score isReached }
      isMet
    }
  }
`)

export type Promotion = TkdPromotionsQuery['tkdPromotions'][number]

/** The children of a school who are tested, by name: each reading is written into the audit. */
export const readPromotions = (session: TkdSession, school: string) =>
  ask(promotionsQuery, { session: session.id, school })
