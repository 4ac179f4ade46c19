import type { ImportOutcome } from './import-installed.ts'
import type { ImportCounts } from './import-row.ts'
import { describeIssue } from './issues/describe-issue.ts'
import type { IssueLanguage } from './issues/issue-terms.ts'

interface Report {
  /** For programs. */
  readonly document: object
  readonly words: string
  /** One line for each issue shown, and how many more there are. */
  readonly issues: string
}

const states = {
  id: { PREVIEW: 'Pratinjau, belum ada yang ditulis', DONE: 'Diimpor', REJECTED: 'Ditolak, tidak ada yang masuk' },
  en: { PREVIEW: 'Preview, nothing was written', DONE: 'Imported', REJECTED: 'Refused, nothing was taken' },
}

const counted: Record<IssueLanguage, (counts: ImportCounts) => string> = {
  id: ({ rows, added, changed, same, rejected, skipped }) =>
    `${rows} baris: ${added} baru, ${changed} berubah, ${same} sama, ${rejected} ditolak, ${skipped} dilewati`,
  en: ({ rows, added, changed, same, rejected, skipped }) =>
    `${rows} rows: ${added} new, ${changed} changed, ${same} same, ${rejected} refused, ${skipped} left out`,
}

const repeated: Record<IssueLanguage, (earlier: NonNullable<ImportOutcome['earlier']>) => string> = {
  id: ({ id, fileName }) => `Isi berkas ini sudah diimpor sebelumnya: impor nomor ${id}, ${fileName}.`,
  en: ({ id, fileName }) => `The content of this file was imported before: import number ${id}, ${fileName}.`,
}

const more = {
  id: (count: number) => `… dan ${count} temuan lain`,
  en: (count: number) => `… and ${count} more findings`,
}

/** How an import went, for people and for programs. */
export function reportImport(outcome: ImportOutcome, language: IssueLanguage): Report {
  const { state, id, earlier, counts, issueCount, issues } = outcome
  const { rows, added, changed, same, rejected, skipped } = counts
  const lines = issues.map((issue) => `${issue.severity}  ${describeIssue(issue, language)}`)
  if (issueCount > issues.length) lines.push(more[language](issueCount - issues.length))
  return {
    document: {
      ...{
        state,
        id,
        earlier: earlier?.id ?? null,
        counts: { rows, added, changed, same, rejected, skipped },
        issueCount,
      },
      issues: issues.map((issue) => ({
        ...issue,
        message: { id: describeIssue(issue, 'id'), en: describeIssue(issue, 'en') },
      })),
    },
    words: [`${states[language][state]}. ${counted[language](counts)}.`, earlier && repeated[language](earlier)]
      .filter((sentence) => sentence !== null)
      .join('\n'),
    issues: lines.join('\n'),
  }
}
