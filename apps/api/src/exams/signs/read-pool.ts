import { basename } from 'node:path'
import { explainIssue, type IssueRow, type Locale } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { issueRowsOfFile } from '../issue-rows-of-file.ts'
import { openTable } from '../open-table.ts'
import { type AnswerLayout, listItemNames, readAnswers, readKey } from '../read-answers.ts'
import { faultIn } from './open-named.ts'
import type { OtherSubject } from './screen-others.ts'
import type { PooledFiles } from './sign-options.ts'

export interface ReadPool {
  others: OtherSubject[]
  issues: IssueRow[]
}

/** The answer sheets of the other subjects; each must name pupils of the first. */
export async function readPool(
  files: readonly PooledFiles[],
  pupils: readonly string[],
  layout: AnswerLayout,
  locale: Locale,
): Promise<ReadPool> {
  const known = new Set(pupils)
  const read: ReadPool = { others: [], issues: [] }
  for (const { responses, key } of files) {
    const name = basename(responses)
    if (read.others.some((other) => other.name === name)) throw pooledTwice(name)
    const keySheet = key === null ? null : await readKey(await openTable(key))
    const answers = await openTable(responses, { likely: keySheet ? listItemNames(keySheet) : [] })
    const groups = (layout.groups ?? []).filter((column) => answers.header.includes(column))
    const { matrix, issues, fileIssues } = await readAnswers(answers, keySheet, { ...layout, groups })
    if (matrix.itemCount === 0) throw nothingIn(responses)
    if (!matrix.pupils.some((pupil) => known.has(pupil))) throw otherPupils(responses, matrix.pupils[0], pupils[0])
    const rows: IssueRow[] = [
      ...issueRowsOfFile([...answers.issues, ...fileIssues], 'responses', locale),
      ...issueRowsOfFile(keySheet?.fileIssues ?? [], 'key', locale),
      ...issues.map((issue) => ({ ...placeOf(issue), message: explainIssue(issue, locale) })),
    ]
    read.others.push({ name, matrix })
    read.issues.push(...rows.map((row) => ({ ...row, message: `${name}: ${row.message}` })))
  }
  return read
}

const placeOf = ({ severity, code, sheet, row, column }: Omit<IssueRow, 'message'>) => ({
  severity,
  code,
  sheet,
  row,
  column,
})

const pooledTwice = (name: string) =>
  badInput(
    `--pool: ${name} disebut dua kali. Sebut tiap mata pelajaran sekali.`,
    `--pool: ${name} is named twice. Name every subject once.`,
  )

const nothingIn = (path: string) =>
  faultIn(
    path,
    {},
    'tidak ada butir yang dapat dibaca. Tulis --pool JAWABAN,KUNCI; kunci harus berisi butir lembar ini.',
    'no item can be read. Write --pool RESPONSES,KEY; the key must hold the items of this sheet.',
  )

const otherPupils = (path: string, own = '', first = '') =>
  faultIn(
    path,
    {},
    `tidak satu pun peserta ada di lembar pertama (di sini misalnya "${own}", di sana "${first}"). Pakai nama atau nomor peserta yang sama.`,
    `not one pupil is on the first sheet ("${own}" here, "${first}" there). Use the same names or numbers of pupils.`,
  )
