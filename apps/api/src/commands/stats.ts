import {
  type Direction,
  type FunnelRowOptions,
  type SmoothRowOptions,
  type SpcRowOptions,
  type StatsRow,
  statsFunnel,
  statsInterval,
  statsSmooth,
  statsSpc,
  statsTrend,
  type TrendRowOptions,
} from '@pantau/indicators'
import { Command, Option } from 'commander'
import { writeRows } from '../exams/write-rows.ts'
import { readNumberOption } from './read-number-option.ts'
import { readBaseline, readMultiplier, readRebase, readShare } from './read-stats-options.ts'
import { readStatsRows } from './read-stats-rows.ts'
import { requireColumns } from './require-columns.ts'
import { requireDates } from './require-dates.ts'

export const statsCommand = (): Command => {
  const stats = new Command('stats').description(
    'statistik atas baris: CSV, XLSX atau JSON masuk, larik JSON keluar / statistics: rows in, a JSON array out',
  )
  for (const leaf of [intervalCommand(), spcCommand(), funnelCommand(), trendCommand(), smoothCommand()]) {
    stats.addCommand(leaf)
  }
  return stats
}

interface Flags {
  readonly decimal?: ',' | '.'
  readonly direction?: keyof typeof DIRECTIONS
  readonly group?: string
}

const DIRECTIONS: Record<'higher' | 'lower' | 'neutral', Direction> = {
  higher: 'HIGHER_IS_BETTER',
  lower: 'LOWER_IS_BETTER',
  neutral: 'NEUTRAL',
}

const rowsCommand = (name: string, description: string, columns: string): Command =>
  new Command(name)
    .description(description)
    .argument('<FILE>', 'CSV, XLSX atau larik JSON; - untuk masukan standar / or JSON array; - for standard input')
    .addOption(new Option('--decimal <MARK>', 'tanda desimal berkas / decimal mark of the file').choices([',', '.']))
    .option('--json', 'keluaran selalu JSON / the output is JSON anyway')
    .addHelpText('after', `\nKolom / columns: ${columns}`)

const directionOption = () =>
  new Option('--direction <WAY>', 'arah yang lebih baik / direction that is better').choices(Object.keys(DIRECTIONS))
const groupOption = () =>
  new Option('--group <COLUMN>', 'satu deret tiap nilai kolom / one series a value of the column')
const multiplierOption = () => new Option('--multiplier <N>', 'per berapa / per how many').argParser(readMultiplier)

interface Asked extends Flags {
  /** Columns that are read, each by any of its names. */
  readonly columns: readonly (readonly string[])[]
}

async function answer(
  file: string,
  { decimal, group, columns }: Asked,
  compute: (rows: readonly StatsRow[]) => StatsRow[],
) {
  const rows = await readStatsRows(file, decimal)
  requireColumns(rows, group === undefined ? columns : [...columns, [group]])
  await writeRows(process.stdout, compute(rows))
}

const pair = [['numerator'], ['denominator']]
const chartColumns = { xmr: [['value']], p: pair, u: pair, t: [['date']], g: [['count']] }
const funnelColumns = [
  ['numerator', 'observed', 'count', 'x'],
  ['denominator', 'expected', 'population', 'n'],
]
const trendColumns = {
  interval: [['value']],
  proportion: [
    ['numerator', 'count', 'x'],
    ['denominator', 'n'],
  ],
}
const smoothColumns = [
  ['numerator', 'events', 'x'],
  ['denominator', 'population', 'n'],
]

const directed = ({ direction }: Flags) => (direction === undefined ? {} : { direction: DIRECTIONS[direction] })

interface IntervalFlags extends Flags {
  readonly method?: string
  readonly multiplier?: number
  readonly confidence?: number
}

const intervalCommand = () =>
  rowsCommand('interval', 'selang kepercayaan / confidence intervals', 'x, n, method, multiplier, confidence')
    .addOption(
      new Option('--method <NAME>', 'untuk baris tanpa method / for rows without a method').choices([
        'wilson',
        'exact',
        'byar',
        'auto',
      ]),
    )
    .addOption(multiplierOption())
    .option('--confidence <SHARE>', 'misalnya 0.95 / 0.95 say', readShare)
    .action((file: string, { method, multiplier, confidence, ...flags }: IntervalFlags) =>
      answer(file, { ...flags, columns: [['x'], ['n']] }, (rows) =>
        statsInterval(rows.map((row) => fillBlanks(row, Object.entries({ method, multiplier, confidence })))),
      ),
    )

const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')

const fillBlanks = (row: StatsRow, defaults: readonly [string, unknown][]): StatsRow => ({
  ...row,
  ...Object.fromEntries(defaults.filter(([column, value]) => value !== undefined && isBlank(row[column]))),
})

interface SpcFlags extends Flags, Pick<SpcRowOptions, 'chart' | 'baselinePoints' | 'target'> {
  readonly screened?: boolean
  readonly laney?: boolean
  readonly rebase: NonNullable<SpcRowOptions['rebases']>
}

const spcCommand = () =>
  rowsCommand('spc', 'peta kendali / control charts', 'xmr value; p, u numerator, denominator; t date; g count')
    .addOption(
      new Option('--chart <KIND>', 'jenis peta / kind of chart')
        .choices(['xmr', 'p', 'u', 't', 'g'])
        .makeOptionMandatory(),
    )
    .option('--screened', 'xmr: abaikan rentang bergerak yang menyimpang / leave outlying moving ranges out')
    .option('--laney', 'p, u: batas Laney / limits of Laney')
    .option('--baseline-points <N>', 'batas dari N titik pertama / limits from the first N points', readBaseline)
    .option(
      '--rebase <ROW:DATE:REASON>',
      'batas baru mulai baris ini, boleh diulang / new limits from this row on, may be repeated',
      readRebase,
      [],
    )
    .addOption(directionOption())
    .option('--target <N>', 'sasaran; p dan u sebagai bagian / target; of p and u as a share', readNumberOption)
    .addOption(groupOption())
    .action((file: string, { screened, laney, rebase, ...flags }: SpcFlags) =>
      answer(file, { ...flags, columns: chartColumns[flags.chart] }, (rows) => {
        const { chart, baselinePoints, target, group } = flags
        if (chart === 't') requireDates(rows)
        const options: SpcRowOptions = {
          chart,
          isScreened: screened ?? false,
          isLaney: laney ?? false,
          rebases: rebase,
          ...(baselinePoints === undefined ? {} : { baselinePoints }),
          ...(target === undefined ? {} : { target }),
          ...directed(flags),
        }
        return splitSeries(rows, group).flatMap((series) => statsSpc(series, options))
      }),
    )

/** Series in the order in which they first appear. */
function splitSeries(rows: readonly StatsRow[], group: string | undefined): StatsRow[][] {
  const series = new Map<string, StatsRow[]>()
  for (const row of rows) {
    const name = group === undefined ? '' : String(row[group] ?? '')
    const members = series.get(name)
    if (members === undefined) series.set(name, [row])
    else members.push(row)
  }
  return [...series.values()]
}

interface FunnelFlags extends Flags, Omit<FunnelRowOptions, 'isOverDispersed'> {
  readonly overDispersed?: boolean
}

const funnelCommand = () =>
  rowsCommand('funnel', 'batas corong / funnel limits', 'numerator, denominator; ratio: observed, expected')
    .addOption(
      new Option('--kind <KIND>', 'jenis nilai / kind of value')
        .choices(['proportion', 'rate', 'ratio'])
        .makeOptionMandatory(),
    )
    .option('--benchmark <N>', 'pembanding dalam satuan dikali / benchmark in multiplied units', readNumberOption)
    .addOption(multiplierOption())
    .option('--over-dispersed', 'lebarkan batas oleh ragam antarwilayah / widen by the variation between areas')
    .action((file: string, { kind, benchmark, multiplier, overDispersed, ...flags }: FunnelFlags) =>
      answer(file, { ...flags, columns: funnelColumns }, (rows) =>
        statsFunnel(rows, {
          kind,
          isOverDispersed: overDispersed ?? false,
          ...(benchmark === undefined ? {} : { benchmark }),
          ...(multiplier === undefined ? {} : { multiplier }),
        }),
      ),
    )

interface TrendFlags extends Flags, Pick<TrendRowOptions, 'method' | 'confidence'> {}

const trendCommand = () =>
  rowsCommand(
    'trend',
    'kecenderungan terakhir / recent trend',
    'value, lower, upper; proportion: numerator, denominator',
  )
    .addOption(
      new Option('--method <NAME>', 'dari selang atau proporsi / from intervals or proportions')
        .choices(['interval', 'proportion'])
        .makeOptionMandatory(),
    )
    .option('--confidence <SHARE>', 'kepercayaan selang masukan / confidence of the limits given', readShare)
    .addOption(directionOption())
    .addOption(groupOption())
    .action((file: string, flags: TrendFlags) =>
      answer(file, { ...flags, columns: trendColumns[flags.method] }, (rows) => {
        const { method, confidence, group } = flags
        return statsTrend(rows, {
          method,
          ...(confidence === undefined ? {} : { confidence }),
          ...(group === undefined ? {} : { group }),
          ...directed(flags),
        })
      }),
    )

const smoothCommand = () =>
  rowsCommand('smooth', 'pemulusan Bayes empiris / empirical Bayes smoothing', 'numerator, denominator')
    .addOption(multiplierOption())
    .action((file: string, { multiplier, ...flags }: Flags & SmoothRowOptions) =>
      answer(file, { ...flags, columns: smoothColumns }, (rows) =>
        statsSmooth(rows, multiplier === undefined ? {} : { multiplier }),
      ),
    )
