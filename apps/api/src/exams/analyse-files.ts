import {
  type AnalysedSheet,
  addSigns,
  analyseBuilt,
  type BuiltMatrix,
  type ExamOptions,
  type IssueRow,
  type Locale,
  layoutOptions,
  type ResponseMatrix,
  type SignTables,
} from '@pantau/psychometrics'
import type { Sentence } from '../errors.ts'
import { explainNothing, explainUnknownGroup } from './explain-nothing.ts'
import { issueRowsOfFile } from './issue-rows-of-file.ts'
import { openTable } from './open-table.ts'
import { type AnswerLayout, listItemNames, readAnswers, readKey } from './read-answers.ts'
import { analyseSigns } from './signs/analyse-signs.ts'
import { checkColumns, classColumn } from './signs/check-columns.ts'
import { readPool } from './signs/read-pool.ts'
import { besideColumns, type SignOptions } from './signs/sign-options.ts'

export interface ExamFiles {
  responses: string
  /** Null for a sheet of scores. */
  key: string | null
  locale: Locale
  options: AnswerLayout & ExamOptions
  signs: SignOptions
}

export interface AnalysedFiles extends AnalysedSheet {
  signs: SignTables
}

export type FilesAnalysis =
  | { outcome: 'ANALYSED'; analysed: AnalysedFiles }
  | { outcome: 'NOTHING'; issues: IssueRow[]; reason: Sentence }

/** From an answer sheet and its key, as files, to every statistic; or why there is nothing to analyse. */
export async function analyseFiles({
  responses,
  key: keyPath,
  locale,
  options,
  signs,
}: ExamFiles): Promise<FilesAnalysis> {
  const keyTable = keyPath === null ? null : await openTable(keyPath)
  const key = keyTable && (await readKey(keyTable))
  const answers = await openTable(responses, { likely: key === null ? [] : listItemNames(key) })
  const opening = [
    ...issueRowsOfFile(answers.header.length === 0 ? answers.issues : [], 'responses', locale),
    ...issueRowsOfFile(keyTable?.header.length === 0 ? keyTable.issues : [], 'key', locale),
  ]
  if (opening.length > 0) return { outcome: 'NOTHING', issues: opening, reason: explainNothing('UNREADABLE') }
  checkColumns(answers.header, signs)
  const asked = layoutOptions(options)
  const beside = besideColumns(signs).filter((column) => !asked.groups?.includes(column))
  const layout = { ...options, ...asked, groups: [...(asked.groups ?? []), ...beside] }
  const { fileIssues, ...built } = await readAnswers(answers, key, layout)
  const fileRows = [
    ...issueRowsOfFile(
      fileIssues.filter(({ code }) => code !== 'NO_ROWS'),
      'responses',
      locale,
    ),
    ...issueRowsOfFile(key?.fileIssues ?? [], 'key', locale),
  ]
  const unknown = findUnknownGroup(built.matrix, options.dif)
  if (unknown !== null) return { outcome: 'NOTHING', issues: fileRows, reason: unknown }
  const { tables, ...analysed } = analyseBuilt(withoutGroups(built, beside), options, locale)
  const issues = [...fileRows, ...tables.issues]
  const reason = findNothing(built.matrix, key !== null, fileRows)
  if (reason !== null) return { outcome: 'NOTHING', issues, reason: explainNothing(reason) }
  const pool = await readPool(signs.pool, built.matrix.pupils, options, locale)
  const sheets = { matrix: built.matrix, classColumn: classColumn(answers.header, signs), others: pool.others }
  const found = await analyseSigns(sheets, signs, locale)
  const all = { ...addSigns(tables, found.tables), issues: [...issues, ...pool.issues, ...found.issues] }
  return { outcome: 'ANALYSED', analysed: { ...analysed, tables: all, signs: found.tables } }
}

/** Columns for the signs alone are kept as groups while a sheet is read; no results are told by them. */
function withoutGroups(built: BuiltMatrix, columns: readonly string[]): BuiltMatrix {
  const groups = built.matrix.groups.filter(({ column }) => !columns.includes(column))
  return { ...built, matrix: { ...built.matrix, groups } }
}

function findNothing({ pupilCount, itemCount }: ResponseMatrix, hasKey: boolean, fileRows: readonly IssueRow[]) {
  if (pupilCount > 0 && itemCount > 0) return null
  if (fileRows.some(({ severity }) => severity === 'ERROR')) return 'FAULTY_FILE'
  if (itemCount > 0) return 'NO_PUPILS'
  return hasKey ? 'NO_ITEMS' : 'NO_SCORES'
}

/** A group to compare that no pupil is in. */
function findUnknownGroup({ groups }: ResponseMatrix, dif: ExamOptions['dif']): Sentence | null {
  const group = groups.find(({ column }) => column === dif?.column)
  if (dif === undefined || group === undefined) return null
  const names = new Set(group.names)
  const unknown = [dif.reference, dif.focal].find((name) => name !== undefined && !names.has(name))
  return unknown === undefined ? null : explainUnknownGroup(dif.column, unknown, group.names)
}
