import { type DifRequest, TABLE_NAMES, type TableName } from '@pantau/psychometrics'
import { Command, InvalidArgumentError, Option } from 'commander'
import { AppError } from '../errors.ts'
import { analyseFiles } from '../exams/analyse-files.ts'
import { deliverAnalysis } from '../exams/deliver-analysis.ts'
import { sayIssue } from '../exams/say-issue.ts'
import { readNumberOption } from './read-number-option.ts'

export const examCommand = (): Command =>
  new Command('exam')
    .description('mutu soal dan tes, tanpa basis data / quality of items and tests, without a database')
    .addCommand(analyseCommand())

const EXAMPLE = `
Contoh / example:
  npm run -s pantau -- exam analyse --responses jawaban.csv --key kunci.csv --html laporan.html

Lembar jawaban: satu baris tiap peserta, satu kolom tiap butir. Kunci: kolom item dan key (butir, kunci).
Answer sheet: one row a pupil, one column an item. Key: the columns item and key.`

const analyseCommand = () =>
  new Command('analyse')
    .description('menganalisis lembar jawaban: butir, pilihan, tes / analyse an answer sheet: items, options, test')
    .requiredOption('--responses <FILE>', 'lembar jawaban, CSV atau XLSX / answer sheet, CSV or XLSX')
    .option('--key <FILE>', 'kunci; tidak perlu untuk lembar 0 dan 1 / key; not needed for a sheet of 0 and 1')
    .addOption(new Option('--irt <MODEL>', 'model respons butir / item response model').choices(['rasch', '2pl']))
    .option('--person <COLUMN>', 'kolom peserta / column of the pupil')
    .option('--groups <COLUMN>', 'hasil menurut kolom, boleh diulang / results by column, may be repeated', collect, [])
    .option('--dif <COLUMN[:REF:FOCAL]>', 'butir yang berbeda bagi dua kelompok / items that differ by group', readDif)
    .option('--cut <N>', 'skor untuk mencapai minimum / score that reaches the minimum', readNumberOption)
    .option('--blank <TEXT>', 'tulisan untuk kosong, boleh diulang / text for blank, may be repeated', collect, [])
    .option('--no-empty-set', 'sel kosong butir jamak = tidak menjawab / a blank set is no answer')
    .option('--title <TEXT>', 'nama ujian pada laporan / name of the exam on the report')
    .addOption(new Option('--lang <LANG>', 'bahasa keluaran / language').choices(['id', 'en']).default('id'))
    .option('--json', 'semua tabel sebagai satu larik JSON / all tables as one JSON array')
    .addOption(new Option('--table <NAME...>', 'tabel untuk --json / tables for --json').choices([...TABLE_NAMES]))
    .option('--xlsx <OUT>', 'tulis buku kerja / write a workbook')
    .option('--html <OUT>', 'tulis laporan siap cetak / write a printable report')
    .addHelpText('after', EXAMPLE)
    .action(analyse)

interface AnalyseOptions {
  readonly responses: string
  readonly key?: string
  readonly irt?: 'rasch' | '2pl'
  readonly person?: string
  readonly groups: string[]
  readonly dif?: DifRequest
  readonly cut?: number
  readonly blank: string[]
  readonly emptySet: boolean
  readonly title?: string
  readonly lang: 'id' | 'en'
  readonly json?: boolean
  readonly table?: TableName[]
  readonly xlsx?: string
  readonly html?: string
}

async function analyse(options: AnalyseOptions): Promise<void> {
  const { responses, key = null, lang } = options
  const found = await analyseFiles({ responses, key, locale: lang, options: analysisOptions(options) })
  const issues = found.outcome === 'ANALYSED' ? found.analysed.tables.issues : found.issues
  for (const issue of issues) process.stderr.write(`${sayIssue(issue, lang)}\n`)
  if (found.outcome === 'NOTHING') throw new AppError('BAD_USER_INPUT', found.reason)
  await deliverAnalysis(found.analysed, options)
}

const analysisOptions = ({ irt, person, groups, dif, cut, blank, emptySet }: AnalyseOptions) => ({
  groups,
  blanks: blank,
  blank: emptySet ? ('answer' as const) : ('omitted' as const),
  ...(person === undefined ? {} : { person }),
  ...(irt === undefined ? {} : { irt: irt === '2pl' ? ('twopl' as const) : irt }),
  ...(dif === undefined ? {} : { dif }),
  ...(cut === undefined ? {} : { cutScore: cut }),
})

const collect = (text: string, texts: string[]) => [...texts, text]

function readDif(text: string): DifRequest {
  const [column = '', reference, focal, ...rest] = text.split(':')
  if (column !== '' && reference === undefined) return { column }
  if (column !== '' && reference && focal && rest.length === 0) return { column, reference, focal }
  throw new InvalidArgumentError('Tulis KOLOM atau KOLOM:ACUAN:FOKUS. / Write COLUMN or COLUMN:REFERENCE:FOCAL.')
}
