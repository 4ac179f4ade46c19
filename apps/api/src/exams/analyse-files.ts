import {
  type AnalysedSheet,
  analyseBuilt,
  type ExamOptions,
  type IssueRow,
  type Locale,
  layoutOptions,
  type ResponseMatrix,
} from '@pantau/psychometrics'
import type { Sentence } from '../errors.ts'
import { explainNothing, explainUnknownGroup } from './explain-nothing.ts'
import { issueRowsOfFile } from './issue-rows-of-file.ts'
import { openTable } from './open-table.ts'
import { type AnswerLayout, listItemNames, readAnswers, readKey } from './read-answers.ts'

export interface ExamFiles {
  responses: string
  /** Null for a sheet of scores. */
  key: string | null
  locale: Locale
  options: AnswerLayout & ExamOptions
}

export type FilesAnalysis =
  | { outcome: 'ANALYSED'; analysed: AnalysedSheet }
  | { outcome: 'NOTHING'; issues: IssueRow[]; reason: Sentence }

/** From an answer sheet and its key, as files, to every statistic; or why there is nothing to analyse. */
export async function analyseFiles({ responses, key: keyPath, locale, options }: ExamFiles): Promise<FilesAnalysis> {
  const keyTable = keyPath === null ? null : await openTable(keyPath)
  const key = keyTable && (await readKey(keyTable))
  const answers = await openTable(responses, { likely: key === null ? [] : listItemNames(key) })
  const opening = [
    ...issueRowsOfFile(answers.header.length === 0 ? answers.issues : [], 'responses', locale),
    ...issueRowsOfFile(keyTable?.header.length === 0 ? keyTable.issues : [], 'key', locale),
  ]
  if (opening.length > 0) return { outcome: 'NOTHING', issues: opening, reason: explainNothing('UNREADABLE') }
  const layout = { ...options, ...layoutOptions(options) }
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
  const { tables, ...analysed } = analyseBuilt(built, options, locale)
  const issues = [...fileRows, ...tables.issues]
  const reason = findNothing(built.matrix, key !== null, fileRows)
  if (reason !== null) return { outcome: 'NOTHING', issues, reason: explainNothing(reason) }
  return { outcome: 'ANALYSED', analysed: { ...analysed, tables: { ...tables, issues } } }
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
