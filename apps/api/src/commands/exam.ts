import {
  type DifRequest,
  type OmittedRule,
  PAIR_INDICES,
  type PairIndex,
  TABLE_NAMES,
  type TableName,
  USUAL_INDICES,
} from '@pantau/psychometrics'
import { Command, InvalidArgumentError, Option } from 'commander'
import { AppError } from '../errors.ts'
import { analyseFiles } from '../exams/analyse-files.ts'
import { deliverAnalysis } from '../exams/deliver-analysis.ts'
import { sayIssue } from '../exams/say-issue.ts'
import type { ModelName, PooledFiles, SignOptions } from '../exams/signs/sign-options.ts'
import { readNumberOption } from './read-number-option.ts'

export const examCommand = (): Command =>
  new Command('exam')
    .description('mutu soal dan tes, tanpa basis data / quality of items and tests, without a database')
    .addCommand(analyseCommand())

const MODELS = ['kernel', 'frary', 'wesolowsky', 'nominal'] as const satisfies readonly ModelName[]

const EXAMPLE = `
Contoh / example:
  npm run -s pantau -- exam analyse --responses jawaban.csv --key kunci.csv --html laporan.html

Lembar jawaban: satu baris tiap peserta, satu kolom tiap butir. Kunci: kolom item dan key (butir, kunci).
Answer sheet: one row a pupil, one column an item. Key: the columns item and key.

Sinyal yang perlu klarifikasi / signs that need clarification:
  … --groups kelas --pairs all                 semua pasangan sekelas / every pair of a class
  … --pairs pasangan.csv                       kolom copier dan source / the columns copier and source
  … --groups kelas --erasures hapus.csv --prior lalu --next berikut --seats baris,kolom
  … --pairs all --pool matematika.csv,kunci-mtk.csv   beberapa mata pelajaran satu uji / several subjects as one test
  … --pairs all --schools npsn                 indeks integritas sekolah / integrity index of schools
  … --item-parameters butir.csv                kecocokan peserta (atau --table persons) / person fit
Sinyal bukan bukti; manusia yang memutuskan. A sign is no proof; people decide.`

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
    .option('--pairs <FILE|all>', 'pasangan bernama, atau all = semua dalam kelas / named pairs, or all in classes')
    .option('--index <NAMES>', `indeks pasangan / indices of pairs: ${PAIR_INDICES.join(',')}`, readIndices)
    .addOption(
      new Option('--model <MODEL>', 'model jawaban pasangan dan kelas / response model (kernel)').choices([...MODELS]),
    )
    .option('--parameters <FILE>', 'parameter nominal: item,a1…,c1… / nominal parameters: item,a1…,c1…')
    .option('--abilities <FILE>', 'kemampuan untuk parameter itu: person,theta / abilities beside them: person,theta')
    .option(
      '--item-parameters <FILE>',
      'parameter 2PL untuk kecocokan peserta: item,a,b / 2PL for person fit: item,a,b',
    )
    .addOption(
      new Option('--omitted <RULE>', 'jawaban kosong pada pasangan / omitted answers of pairs')
        .choices(['skip', 'copydetect'])
        .default('skip'),
    )
    .addOption(
      new Option('--family <FAMILY>', 'pasangan yang diuji bersama / pairs tested together')
        .choices(['clean', 'all'])
        .default('clean'),
    )
    .option('--erasures <FILE>', 'kode penghapusan per butir, 2 = salah ke benar / erasure codes, 2 = wrong to right')
    .option('--prior <COLUMN>', 'kolom skor baku tahun lalu / column of last year’s standard scores')
    .option('--next <COLUMN>', 'kolom skor baku tahun berikut / column of next year’s standard scores')
    .option(
      '--seats <ROW,COLUMN>',
      'kolom baris dan kolom tempat duduk / columns of seat row and seat column',
      readSeats,
    )
    .option(
      '--pool <RESPONSES,KEY>',
      'mata pelajaran lain peserta yang sama, boleh diulang / another subject of the same pupils, may be repeated',
      readPooled,
      [],
    )
    .option('--schools <COLUMN>', 'indeks integritas menurut kolom sekolah / integrity index by column of schools')
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
  readonly pairs?: string
  readonly index?: PairIndex[]
  readonly model?: ModelName
  readonly parameters?: string
  readonly abilities?: string
  readonly itemParameters?: string
  readonly omitted: OmittedRule
  readonly family: 'clean' | 'all'
  readonly erasures?: string
  readonly prior?: string
  readonly next?: string
  readonly seats?: [string, string]
  readonly pool: PooledFiles[]
  readonly schools?: string
  readonly lang: 'id' | 'en'
  readonly json?: boolean
  readonly table?: TableName[]
  readonly xlsx?: string
  readonly html?: string
}

async function analyse(options: AnalyseOptions): Promise<void> {
  const { responses, key = null, lang } = options
  const found = await analyseFiles({
    responses,
    key,
    locale: lang,
    options: analysisOptions(options),
    signs: signOptions(options),
  })
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

const signOptions = ({ index = [...USUAL_INDICES], table = [], ...options }: AnalyseOptions): SignOptions => ({
  ...options,
  indices: index,
  persons: table.includes('persons'),
})

const collect = (text: string, texts: string[]) => [...texts, text]

function readDif(text: string): DifRequest {
  const [column = '', reference, focal, ...rest] = text.split(':')
  if (column !== '' && reference === undefined) return { column }
  if (column !== '' && reference && focal && rest.length === 0) return { column, reference, focal }
  throw new InvalidArgumentError('Tulis KOLOM atau KOLOM:ACUAN:FOKUS. / Write COLUMN or COLUMN:REFERENCE:FOCAL.')
}

function readIndices(text: string): PairIndex[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  const indices = PAIR_INDICES.filter((index) => names.includes(index))
  if (names.every((name) => PAIR_INDICES.some((index) => index === name))) return indices
  const list = PAIR_INDICES.join(', ')
  throw new InvalidArgumentError(
    `Pilih dari: ${list}; g2 = omega dengan --model frary. / Choose of: ${list}; g2 is omega with --model frary.`,
  )
}

function readSeats(text: string): [string, string] {
  const [row = '', column = '', ...rest] = text.split(',').map((name) => name.trim())
  if (row !== '' && column !== '' && rest.length === 0) return [row, column]
  throw new InvalidArgumentError(
    'Tulis dua kolom: baris,kolom tempat duduk. / Write two columns: seat row,seat column.',
  )
}

function readPooled(text: string, pooled: PooledFiles[]): PooledFiles[] {
  const [responses = '', key, ...rest] = text.split(',').map((path) => path.trim())
  if (responses !== '' && key !== '' && rest.length === 0) return [...pooled, { responses, key: key ?? null }]
  throw new InvalidArgumentError(
    'Tulis JAWABAN,KUNCI, atau JAWABAN saja untuk lembar 0 dan 1. / Write RESPONSES,KEY, or RESPONSES for a sheet of 0 and 1.',
  )
}
