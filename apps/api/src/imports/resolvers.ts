import { requireAction } from '../access/requirements.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { findImport } from './find-import.ts'
import { importNumber, importNumberOf } from './import-number.ts'
import { describeIssue } from './issues/describe-issue.ts'
import { listImports } from './list-imports.ts'
import { listIssues } from './list-issues.ts'
import { openRequest } from './open-request.ts'
import { previewImport } from './preview-import.ts'
import { runImport } from './run-import.ts'
import { listSheetColumns } from './sheets/list-sheet-columns.ts'
import { undoImport } from './undo-import.ts'

export const importResolvers: Resolvers = {
  Query: {
    imports: (_, { first, after }, context) => {
      requireAction(context, 'READ_IMPORTS')
      return listImports(context.sql, context.scope, { first, after: after ?? null })
    },
    sheetColumns: (_, { sheet }, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...listSheetColumns(sheet)]
    },
  },
  ImportConnection: {
    edges: ({ rows }) => [...rows],
    pageInfo: ({ rows, hasNextPage }) => {
      const last = rows.at(-1)
      return { hasNextPage, endCursor: last === undefined ? null : globalId('Import', last.id) }
    },
  },
  ImportEdge: { cursor: ({ id }) => globalId('Import', id), node: (row) => row },
  Import: {
    id: ({ id }) => globalId('Import', id),
    importedBy: ({ accountName }) => accountName,
    counts: (row) => row,
    issues: ({ id }, page, { sql }) => listIssues(sql, id, page),
  },
  ImportPreview: {
    issues: ({ issues }) => [...issues],
    columns: ({ columns }) => [...columns],
  },
  ImportIssue: { message: (issue, { language }) => describeIssue(issue, language === 'EN' ? 'en' : 'id') },
  SheetColumn: { title: ({ title }, { language }) => (language === 'EN' ? title.en : title.id) },
  Mutation: {
    previewImport: async (_, { input }, context) => previewImport(context.sql, await openRequest(context, input)),
    runImport: async (_, { input }, context) => runImport(context.sql, await openRequest(context, input)),
    undoImport: (_, { id }, context) => {
      requireAction(context, 'UNDO_IMPORT')
      const { sql, viewer, scope, clock } = context
      return undoImport(sql, { id: importNumberOf(id), viewer, scope, today: clock.today() })
    },
  },
}

export const importNodes: NodeFinders = {
  Import: (context, key) => {
    requireAction(context, 'READ_IMPORTS')
    return findImport(context.sql, context.scope, importNumber(key))
  },
}
