import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Locale, renderReport, type TableName, tableRows, workbookTables } from '@pantau/psychometrics'
import type { AnalysedFiles } from './analyse-files.ts'
import { explainFileError } from './explain-file-error.ts'
import { summariseExam } from './summarise-exam.ts'
import { summariseSigns } from './summarise-signs.ts'
import { writeRows } from './write-rows.ts'
import { writeWorkbook } from './write-workbook.ts'

export interface Delivery {
  readonly responses: string
  readonly title?: string
  readonly lang: Locale
  readonly json?: boolean
  readonly table?: readonly TableName[]
  readonly xlsx?: string
  readonly html?: string
}

const WRITTEN = { id: 'Ditulis', en: 'Written' }

/** Gives an analysis in every form asked for; standard output belongs to the JSON where it is asked for. */
export async function deliverAnalysis(analysed: AnalysedFiles, delivery: Delivery): Promise<void> {
  const { responses, title = basename(responses), lang: locale, json, table, xlsx, html } = delivery
  const { tables, signs } = analysed
  const written: string[] = []
  const write = async (path: string | undefined, work: (path: string) => Promise<void>) => {
    if (path === undefined) return
    await work(path).catch((error: unknown) => {
      throw explainFileError(error, path)
    })
    written.push(path)
  }
  await write(xlsx, (path) => writeWorkbook(path, workbookTables(tables, locale)))
  await write(html, (path) =>
    writeFile(path, renderReport({ exam: analysed, issues: tables.issues, signs, name: title, locale })),
  )
  if (json) await writeRows(process.stdout, tableRows(tables, table))
  else {
    const lines = written.map((path) => `${WRITTEN[locale]}: ${path}`)
    process.stdout.write(
      `${[summariseExam(analysed, locale), ...summariseSigns(signs, locale), ...lines].join('\n')}\n`,
    )
  }
}
