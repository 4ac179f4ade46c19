import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import { readSheet, type SheetDefinition } from '../src/index.ts'

// Time and peak memory of reading, typing and checking sheets: `npx tsx packages/spreadsheets/bench/read-sheets.ts`.

const DEFINITION: SheetDefinition = {
  columns: [
    { key: 'area', kind: 'text', title: { id: 'Wilayah', en: 'Area' }, required: true },
    { key: 'element', kind: 'text', title: { id: 'Elemen', en: 'Element' }, required: true },
    { key: 'month', kind: 'month', title: { id: 'Bulan', en: 'Month' }, required: true },
    { key: 'count', kind: 'integer', title: { id: 'Jumlah', en: 'Count' }, required: true, minimum: 0 },
    { key: 'note', kind: 'text', title: { id: 'Keterangan', en: 'Note' } },
  ],
}

const HEADERS = DEFINITION.columns.map(({ title }) => title.id)

const rowOf = (at: number): (string | number)[] => [
  `33.04.${10 + (at % 20)}.${2000 + (at % 30)}`,
  `K${at % 6}`,
  `2024-${String(1 + (at % 12)).padStart(2, '0')}`,
  at % 500,
  `data ke ${at}`,
]

const writeCsvFile = async (path: string, rows: number) => {
  const file = createWriteStream(path)
  file.write(`${HEADERS.join(',')}\n`)
  for (let at = 0; at < rows; at++) {
    if (!file.write(`${rowOf(at).join(',')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

const writeXlsxFile = async (path: string, rows: number) => {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = workbook.addWorksheet('Data')
  sheet.addRow(HEADERS).commit()
  for (let at = 0; at < rows; at++) sheet.addRow(rowOf(at)).commit()
  await workbook.commit()
}

const measure = async (name: string, path: string, runs: number) => {
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    let rows = 0
    let peakBytes = 0
    for await (const batch of readSheet(path, DEFINITION, { maximumBytes: 200_000_000 })) {
      rows += batch.rows.length
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss())
    }
    const durationMs = Math.round(performance.now() - start)
    console.log(`${name}: ${rows} rows, ${durationMs} ms, peak ${Math.round(peakBytes / 1e6)} MB`)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sheets-bench-'))
try {
  await writeCsvFile(join(folder, 'a.csv'), 100_000)
  await measure('CSV 100,000 rows', join(folder, 'a.csv'), 4)
  await writeCsvFile(join(folder, 'b.csv'), 2_000_000)
  await measure('CSV 100 MB', join(folder, 'b.csv'), 2)
  await writeXlsxFile(join(folder, 'c.xlsx'), 100_000)
  await measure('XLSX 100,000 rows', join(folder, 'c.xlsx'), 2)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
