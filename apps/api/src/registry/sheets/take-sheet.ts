import type { SheetAnswer, SheetAnswers } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { reviewSubmission, type SheetEntry } from '../../watches/sheets/review-submission.ts'
import { isSameAnswers, type SubmissionRow, standingSheets, submissionColumns } from '../../watches/sheets/sheet-row.ts'
import type { RegistryAsker } from '../access/with-registry.ts'
import { loadChart } from '../charts/load-charts.ts'
import { unknownPregnancy, userError } from '../entry/user-error.ts'
import { entryOf } from './entry-of.ts'
import { answerFields } from './register-sheet.ts'
import { reviewWatchTime } from './review-watch-time.ts'
import type { RowOutcome, RowValues, WatchTarget } from './take-row.ts'

/**
 * A column of a monitoring sheet as it was filled in. A changed row becomes the newest revision, since sheets are only
 * added. A sign of danger in it opens no clock: when it was seen and what was done is told by the register of signs.
 */
export async function takeSheet(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { pregnancyId, entryKey }: WatchTarget,
  values: RowValues,
): Promise<RowOutcome> {
  const chart = await loadChart(tx, pregnancyId)
  if (chart === null) return { outcome: 'REJECTED', errors: [unknownPregnancy] }
  const entry = { ...entryOf<SheetEntry>(values), answers: answersOf(values) }
  const happenedAt = new Date(String(values.happenedAt))
  const badAnswers = answerFields.filter(({ field }) => entry.answers[field] === undefined && values[field] !== null)
  const errors =
    badAnswers.length > 0
      ? badAnswers.map(({ field }) => badAnswer(field))
      : [
          ...reviewSubmission(entry, chart, asker.clock.today()),
          ...reviewWatchTime('happenedAt', happenedAt, chart, asker.clock.now()),
        ]
  if (errors.length > 0) return { outcome: 'REJECTED', errors }
  const place = { pregnancyId, ...entry, ordinal: entry.ordinal ?? 0 }
  const earlier = await listColumn(tx, place)
  const known = await findNewest(tx, asker.scope.regencyCode, entryKey)
  const stands = standingSheets(earlier)[0]?.stands
  const isSaid = (row: SubmissionRow | undefined) =>
    row !== undefined &&
    isSameAnswers(row.answers, entry.answers) &&
    new Date(row.happenedAt).getTime() === happenedAt.getTime()
  if (isSaid(known) || (known === undefined && isSaid(stands))) return { outcome: 'SAME' }
  const revision = (stands?.revision ?? 0) + 1
  await tx`
    insert into sheet_submissions ${tx({
      ...{ regency_code: asker.scope.regencyCode, pregnancy_id: pregnancyId, sent_by: asker.viewer.name ?? '' },
      ...{
        entry_key: known === undefined ? entryKey : `${entryKey}/${revision}`,
        form: entry.form,
        ordinal: place.ordinal,
      },
      ...{ column: entry.column, version: entry.version, answers: tx.json(given(entry.answers)) },
      ...{ received_at: asker.clock.now().toISOString(), filled_at: happenedAt.toISOString() },
      ...{ happened_at: happenedAt.toISOString(), base_revision: revision - 1, revision, standing: 'STANDS' },
    })}`
  return { outcome: known === undefined ? 'ADDED' : 'CHANGED' }
}

const words = ['YES', 'NO', 'UNKNOWN'] as const

/** Undefined where a cell holds no answer at all. */
function readAnswer(cell: unknown): SheetAnswer | undefined {
  const text = String(cell ?? '')
    .trim()
    .toUpperCase()
  return /^\d{1,4}$/.test(text) ? Number(text) : words.find((word) => word === text)
}

const answersOf = (values: RowValues): SheetAnswers =>
  Object.fromEntries(
    answerFields.flatMap(({ field }) => (values[field] === null ? [] : [[field, readAnswer(values[field])]])),
  )

const given = (answers: SheetAnswers): Record<string, SheetAnswer> =>
  Object.fromEntries(Object.entries(answers).flatMap(([code, answer]) => (answer == null ? [] : [[code, answer]])))

interface Place {
  readonly pregnancyId: number
  readonly form: string
  readonly ordinal: number
  readonly column: number
}

const listColumn = (tx: postgres.TransactionSql, { pregnancyId, form, ordinal, column }: Place) =>
  tx<SubmissionRow[]>`
    select ${submissionColumns(tx)} from sheet_submissions
    where pregnancy_id = ${pregnancyId} and form = ${form} and ordinal = ${ordinal} and "column" = ${column} order by id`

async function findNewest(tx: postgres.TransactionSql, regencyCode: string, entryKey: string) {
  const [newest] = await tx<SubmissionRow[]>`
    select ${submissionColumns(tx)} from sheet_submissions
    where regency_code = ${regencyCode} and (entry_key = ${entryKey} or entry_key ~ ${`^${quoted(entryKey)}/[0-9]+$`})
    order by id desc limit 1`
  return newest
}

const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const badAnswer = (field: string) =>
  userError(
    field,
    'BAD_ANSWER',
    `${field}: tulis YES, NO, UNKNOWN, atau angka.`,
    `${field}: write YES, NO, UNKNOWN, or a number.`,
  )
