import { explainIssue, openMatrix } from '@pantau/psychometrics'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { answerHeader, type KeyEntry, keySheet } from '../keeping/key-entry.ts'
import { unpackAnswers } from './answers-text.ts'
import type { SheetEntry } from './sheet-entry.ts'

/** What is odd about answers that were taken: options nobody offered, more than one mark. They stay as they are. */
export function listAnswerIssues(key: readonly KeyEntry[], entries: readonly SheetEntry[]): ImportIssue[] {
  const intake = openMatrix(answerHeader(key), keySheet(key))
  for (const { identity, form, answers } of entries) intake.addRow(rowOf(identity, form, answers))
  const { issues } = intake.finish()
  return issues
    .filter(({ code, sheet }) => sheet === 'responses' && !aboutLayout.has(code))
    .map((issue) => ({
      severity: 'WARN',
      code: 'ANSWER_ODD',
      row: issue.row === null ? null : (entries[issue.row - 2]?.row ?? null),
      column: null,
      value: null,
      params: { said: explainIssue(issue, 'id'), saidEn: explainIssue(issue, 'en') },
    }))
}

const aboutLayout = new Set(['ROW_LENGTH', 'NO_ROWS', 'ITEM_NOT_IN_KEY'])

const rowOf = (identity: string, form: string, answers: string): string[] => [
  ...[identity, form],
  ...unpackAnswers(answers),
]
