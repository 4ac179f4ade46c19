import { requireAction } from '../access/requirements.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId, keyOf } from '../graphql/global-id.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const cursorOf = ({ sequence }: { sequence: number }) => globalId('AuditEntry', sequence)

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: (_, { first, after, accountName, subject }, context) => {
      requireAction(context, 'READ_AUDIT')
      const beforeSequence = after == null ? null : Number.parseInt(keyOf('AuditEntry', after), 10) || 0
      return listAudit(context, { first, beforeSequence, accountName: accountName ?? null, subject: subject ?? null })
    },
    verifyAudit: (_, __, context) => {
      requireAction(context, 'READ_AUDIT')
      return verifyAudit(context)
    },
  },
  AuditConnection: {
    edges: ({ rows }) => [...rows],
    pageInfo: ({ rows, hasNextPage }) => {
      const last = rows.at(-1)
      return { hasNextPage, endCursor: last === undefined ? null : cursorOf(last) }
    },
  },
  AuditEdge: { cursor: cursorOf, node: (row) => row },
}
