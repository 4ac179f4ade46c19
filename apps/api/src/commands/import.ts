import { basename } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { importInstalled } from '../imports/import-installed.ts'
import { reportImport } from '../imports/report-import.ts'
import { type SheetWord, sheetWords } from '../imports/sheets/sheet-words.ts'
import { showProgress } from './show-progress.ts'
import { withInstallation } from './with-installation.ts'

interface ImportOptions {
  readonly mapping?: string
  readonly source?: string
  readonly strict?: boolean
  readonly preview?: boolean
  readonly remarks?: string
  readonly lang: 'id' | 'en'
  readonly json?: boolean
}

const example = `
Contoh / example:
  npm run -s pantau -- import figures angka.csv --preview
  npm run -s pantau -- import figures angka.xlsx --preview --remarks angka-catatan.xlsx
  npm run -s pantau -- import published terbitan.csv --mapping docs/mappings/published-figures.json

Kolom tiap lembar: docs/sheets.md. / Columns of each sheet: docs/sheets.md.`

export const importCommand = (): Command =>
  new Command('import')
    .description('mengimpor berkas CSV, XLSX, GeoJSON atau TopoJSON / import a CSV, XLSX, GeoJSON or TopoJSON file')
    .addArgument(new Argument('<kind>', 'jenis lembar / kind of sheet').choices(Object.keys(sheetWords)))
    .argument('<file>', 'berkas / file')
    .option('--mapping <FILE>', 'pemetaan kolom, JSON / mapping of columns, JSON')
    .option('--source <TEXT>', 'asal angka; bawaan: nama berkas / where the figures come from; else the file name')
    .option('--strict', 'semua baris atau tidak sama sekali / all rows or none')
    .option('--preview', 'tampilkan hasilnya tanpa menulis apa pun / show what would happen, write nothing')
    .option(
      '--remarks <OUT>',
      'tulis kembali berkasnya dengan kolom catatan / write the file back with a column of remarks',
    )
    .addOption(new Option('--lang <LANG>', 'bahasa keluaran / language').choices(['id', 'en']).default('id'))
    .option('--json', 'keluaran JSON / answer as JSON')
    .addHelpText('after', example)
    .action(async (kind: SheetWord, file: string, { lang, json, ...options }: ImportOptions) => {
      const named = { sheet: sheetWords[kind], path: file, fileName: basename(file) }
      const choice = { ...named, ...options, lang, onProgress: showProgress(lang, process.stderr) }
      const outcome = await withInstallation((opened) => importInstalled(opened, choice))
      const report = reportImport(outcome, lang)
      console.log(json ? JSON.stringify(report.document) : report.words)
      if (report.issues !== '' && !json) process.stderr.write(`${report.issues}\n`)
      if (outcome.state === 'REJECTED') process.exitCode = 1
    })
