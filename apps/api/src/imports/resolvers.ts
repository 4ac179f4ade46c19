import { requireAction, requireAnyAction } from '../access/requirements.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { findUploadByContent } from '../uploads/find-upload.ts'
import { listWork } from '../uploads/list-work.ts'
import { reportWork } from '../uploads/report-work.ts'
import { foreseeUndo } from './changes/foresee-undo.ts'
import { listValueChanges } from './changes/list-value-changes.ts'
import { nameMeasure } from './changes/name-measure.ts'
import { periodOfCell } from './changes/period-of-cell.ts'
import { findImport, findStanding } from './find-import.ts'
import { listRevisions } from './history/list-revisions.ts'
import { importNumber, importNumberOf } from './import-number.ts'
import { describeIssue } from './issues/describe-issue.ts'
import { previewUpload } from './kept-preview.ts'
import { listImports } from './list-imports.ts'
import { listIssues } from './list-issues.ts'
import { openRequest } from './open-request.ts'
import { readPage, takePage } from './read-page.ts'
import { runImport } from './run-import.ts'
import { listSheetColumns } from './sheets/list-sheet-columns.ts'
import { undoImport } from './undo-import.ts'

export const importResolvers: Resolvers = {
  Query: {
    imports: (_, { first, after }, context) => {
      requireAction(context, 'READ_IMPORTS')
      return listImports(context.sql, context.scope, { first, after: after ?? null })
    },
    workUnderWay: (_, { uploadId }, context) => {
      requireAction(context, 'READ_IMPORTS')
      return listWork(context.sql, context.scope, uploadId ?? null)
    },
    figureHistory: async (_, { area, element, period }, context) => {
      requireAction(context, 'READ_FIGURES')
      return [...(await listRevisions(context.sql, context, { areaCode: area, element, period }))]
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
    issues: ({ id }, page, { sql }) => listIssues(sql, id, readPage(page)),
    changes: ({ id, sheet }, { kind, ...page }, { sql, scope }) =>
      listValueChanges(sql, { regencyCode: scope.regencyCode, importId: id, sheet }, [kind], readPage(page)),
    undoEffect: (row, _, { sql, scope }) => foreseeUndo(sql, scope.regencyCode, row),
    hasFile: async ({ sha256 }, _, { sql, installation }) =>
      (await findUploadByContent(sql, installation, sha256)) !== null,
  },
  ImportPreview: {
    earlier: ({ sha256 }, _, { sql, scope }) => findStanding(sql, scope, sha256),
    issues: ({ issues }, page) => takePage(issues, page),
    changes: ({ changes }, { kind, ...page }) =>
      takePage(
        changes.filter((change) => change.kind === kind),
        page,
      ),
    columns: ({ columns }) => [...columns],
    worksheets: ({ worksheets }) => [...worksheets],
  },
  ImportColumn: { sample: ({ sample }) => [...sample] },
  ImportChange: {
    measure: ({ measureKey }, { language }) => nameMeasure(measureKey, language),
    period: ({ grain, start }) => periodOfCell(grain, start),
  },
  WorkUnderWay: { uploadedBy: ({ accountName }) => accountName },
  FigureRevision: {
    fileName: (revision) => revision.import.fileName,
    source: (revision) => revision.import.source,
    importedBy: (revision) => revision.import.accountName,
    importedAt: (revision) => revision.import.finishedAt ?? revision.import.startedAt,
    undoneAt: (revision) => revision.import.undoneAt,
    undoneBy: (revision) => revision.import.undoneBy,
    importId: (revision) => globalId('Import', revision.import.id),
  },
  ImportIssue: { message: (issue, { language }) => describeIssue(issue, language === 'EN' ? 'en' : 'id') },
  SheetColumn: { title: ({ title }, { language }) => (language === 'EN' ? title.en : title.id) },
  Mutation: {
    previewImport: async (_, { input, guess }, context) => {
      const request = await openRequest(context, input)
      return previewUpload(context.sql, input.uploadId, request, guess)
    },
    runImport: async (_, { input }, context) => {
      const request = await openRequest(context, input)
      return reportWork(context.sql, input.uploadId, 'RUN', (onProgress) =>
        runImport(context.sql, { ...request, onProgress }),
      )
    },
    undoImport: (_, { id }, context) => {
      requireAnyAction(context, 'UNDO_IMPORT', 'KEEP_SCHOOL')
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
