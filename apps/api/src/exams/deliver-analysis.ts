import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type AnalysedSheet,
  type Locale,
  renderReport,
  type TableName,
  tableRows,
  workbookTables,
} from '@pantau/psychometrics'
import { summariseExam } from './summarise-exam.ts'
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
export async function deliverAnalysis(analysed: AnalysedSheet, delivery: Delivery): Promise<void> {
  const { responses, title = basename(responses), lang: locale, json, table, xlsx, html } = delivery
  const { tables } = analysed
  const written: string[] = []
  if (xlsx !== undefined) {
    await writeWorkbook(xlsx, workbookTables(tables, locale))
    written.push(xlsx)
  }
  if (html !== undefined) {
    await writeFile(html, renderReport({ exam: analysed, issues: tables.issues, name: title, locale }))
    written.push(html)
  }
  if (json) await writeRows(process.stdout, tableRows(tables, table))
  else {
    const lines = written.map((path) => `${WRITTEN[locale]}: ${path}`)
    process.stdout.write(`${[summariseExam(analysed, locale), ...lines].join('\n')}\n`)
  }
}
