import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from '../exams/testing/run-command.ts'
import { statsCommand } from './stats.ts'

const folder = mkdtempSync(join(tmpdir(), 'pantau-stats-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Row = Record<string, string | number | boolean | null>

/** Runs a statistic on the text of a file. */
async function run(statistic: string, text: string, ...flags: string[]) {
  const path = join(folder, 'rows.csv')
  writeFileSync(path, text)
  return runCommand(statsCommand(), [statistic, path, ...flags])
}

async function rowsOf(statistic: string, text: string, ...flags: string[]): Promise<Row[]> {
  const { stdout, stderr, refusal } = await run(statistic, text, ...flags)
  expect({ stderr, refusal }).toEqual({ stderr: '', refusal: null })
  return JSON.parse(stdout)
}

const near = (row: Row | undefined, expected: Record<string, number>, digits = 9) => {
  for (const [column, value] of Object.entries(expected)) {
    expect(Number(row?.[column]) / (value || 1), column).toBeCloseTo(value === 0 ? 0 : 1, digits)
  }
}

describe('stats interval', () => {
  // PHEindicatormethods (Public Health England): phe_proportion and phe_rate.
  test('gives Wilson, exact Poisson and Byar limits in multiplied units', async () => {
    const rows = await rowsOf(
      'interval',
      'area,x,n,method,multiplier,confidence\na,28,901,wilson,,\nb,28,901,wilson,1,0.998\nc,1,717,exact,100000,\nd,22,717,byar,1000,',
    )
    near(rows[0], { value: 0.03107658157602664, lower: 0.02158707400683493, upper: 0.04454767063526759 })
    near(rows[1], { lower: 0.017555998902746353, upper: 0.05443298482151971 })
    near(rows[2], { value: 139.47001394700138, lower: 3.5310750326764153, upper: 777.0771814419663 })
    near(rows[3], { value: 30.683403068340308, lower: 19.2224445350259, upper: 46.45715310954102 })
    expect(rows.map(({ area }) => area)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('auto is exact below ten events, else Byar; flags fill only blank cells', async () => {
    const text = 'x,n,multiplier\n9,15798,\n10,15798,\n9,15798,1'
    const rows = await rowsOf('interval', text, '--multiplier', '100000', '--method', 'auto')
    expect(rows.map(({ method }) => method)).toEqual(['exact', 'byar', 'exact'])
    near(rows[0], { lower: 26.04996263690552, upper: 108.14535669970356 })
    near(rows[1], { lower: 30.304151879779482, upper: 116.41637299504035 })
    near(rows[2], { value: 9 / 15798 })
  })

  test('a row that cannot be computed has nulls and its reason', async () => {
    const rows = await rowsOf('interval', 'x,n,method\n13,12,wilson\nNA,12,wilson\n1,12,bayes')
    expect(rows.map(({ value, lower, reason }) => [value, lower, reason])).toEqual([
      [null, null, expect.any(String)],
      [null, null, 'NOT_REPORTED'],
      [null, null, 'UNKNOWN_METHOD'],
    ])
  })
})

describe('stats spc', () => {
  const series = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
  const text = ['value', ...series].join('\n')

  // NHSRplotthedots (NHS-R, MIT), vignette on deviations: 6.95 / 1.94 / -3.06, screened 4.6 / 1.94 / -0.72.
  test('xmr gives the limits of the published example, screened where asked', async () => {
    const [plain] = await rowsOf('spc', text, '--chart', 'xmr')
    near(plain, { centre: 1.9444444444, lower: -3.0626143791, upper: 6.951503268 })
    const [screened] = await rowsOf('spc', text, '--chart', 'xmr', '--screened')
    near(screened, { centre: 1.9444444444, lower: -0.7155555556, upper: 4.6044444444 })
  })

  // NHSRplotthedots, test-ptd_calculate_point_type.R.
  test('a trend of seven marks from the seventh point on', async () => {
    const rows = await rowsOf('spc', ['value', 2, 1, 2, 3, 4, 5, 6, 7, 3].join('\n'), '--chart', 'xmr')
    expect(rows.map(({ trend }) => trend)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0])
  })

  test('a baseline freezes limits, a rebase starts new ones', async () => {
    const frozen = await rowsOf('spc', text, '--chart', 'xmr', '--baseline-points', '4')
    near(frozen[17], { centre: 1.5 })
    const rebased = await rowsOf('spc', text, '--chart', 'xmr', '--rebase', '6:2025-01-01:pindah: gedung baru')
    expect(rebased.map(({ segment }) => segment)).toEqual([...Array(5).fill(1), ...Array(13).fill(2)])
  })

  test('each value of the group column has a chart of its own, read for its direction and target', async () => {
    const rows = ['a', 'b'].flatMap((name) => series.map((value) => `${name},${name === 'a' ? value : value + 100}`))
    const charts = await rowsOf(
      'spc',
      ['puskesmas,value', ...rows].join('\n'),
      ...['--chart', 'xmr', '--group', 'puskesmas', '--direction', 'lower', '--target', '50'],
    )
    near(charts[0], { centre: 1.9444444444 })
    near(charts[18], { centre: 101.9444444444 })
    expect([charts[17]?.assurance, charts[35]?.assurance]).toEqual(['CONSISTENTLY_PASS', 'CONSISTENTLY_FAIL'])
  })

  test('p, u, g and t read their columns, and Laney changes the width alone', async () => {
    const pairs = Array.from({ length: 14 }, (_, v) => `${80 + (v % 5) * 8},${1000 + v}`)
    const shares = ['numerator,denominator', ...pairs].join('\n')
    const [plain] = await rowsOf('spc', shares, '--chart', 'p')
    const [laney] = await rowsOf('spc', shares, '--chart', 'p', '--laney')
    expect(laney?.centre).toBe(plain?.centre)
    expect(laney?.upper).not.toBe(plain?.upper)
    expect((await rowsOf('spc', shares, '--chart', 'u'))[0]?.value).toBeCloseTo(0.08, 12)
    expect((await rowsOf('spc', 'count\n3\n5\n4', '--chart', 'g')).map(({ value }) => value)).toEqual([3, 5, 4])
    const dates = await rowsOf('spc', 'date\n2025-03-11\n2025-03-01\n2025-03-04', '--chart', 't')
    expect(dates.map(({ date, value }) => [date, value])).toEqual([
      ['2025-03-01', null],
      ['2025-03-04', 3],
      ['2025-03-11', 7],
    ])
  })
})

describe('stats funnel, trend and smooth', () => {
  // PHEindicatormethods phe_funnels: a ∓ z √(a(1−a)/N), z .975 and .999.
  test('funnel gives the limits of a proportion and the place of each area in words', async () => {
    const rows = await rowsOf('funnel', 'numerator,denominator\n10,100\n30,100', '--kind', 'proportion')
    const spread = Math.sqrt((0.2 * 0.8) / 100)
    near(rows[0], { benchmark: 0.2, lower_95: 0.2 - 1.959963984540054 * spread })
    near(rows[1], { value: 0.3, upper_998: 0.2 + 3.090232306167813 * spread })
    expect(rows.map(({ significance }) => significance)).toEqual(['Low (0.025)', 'High (0.025)'])
    const scaled = await rowsOf(
      'funnel',
      'observed,expected\n12,10\n40,10',
      ...['--kind', 'ratio', '--multiplier', '100', '--over-dispersed'],
    )
    near(scaled[1], { value: 400, benchmark: 100 })
  })

  // fingertips_R trend vignettes (Public Health England): chi-square 46.77, and 47.9 for proportions.
  test('trend gives the published chi-squares, one row a series', async () => {
    const rising = ['24.67,23.16,26.25', '24.6,23.15,26.19', '28,26.44,29.64', '30.2,28.63,31.9', '30.6,28.98,32.25']
    const level = [
      '20.5506,18.1803,23.1427',
      '19.5952,17.3444,22.0602',
      '19.0349,16.8421,21.4394',
      '21.3966,19.0918,23.8975',
      '18.4372,16.2925,20.7941',
    ]
    const lines = [...rising.map((line) => `a,${line}`), ...level.map((line) => `b,${line}`)]
    const rows = await rowsOf(
      'trend',
      ['area,value,lower,upper', ...lines].join('\n'),
      ...['--method', 'interval', '--group', 'area', '--direction', 'lower'],
    )
    near(rows[0], { chi_square: 46.76531579 }, 7)
    near(rows[1], { chi_square: 0.4642430851 }, 7)
    expect(rows.map(({ area, direction, meaning }) => [area, direction, meaning])).toEqual([
      ['a', 'INCREASING', 'WORSE'],
      ['b', 'NO_CHANGE', null],
    ])
    const counts = 'numerator,denominator\n994,40299\n1023,41527\n1199,42811\n1332,44064\n1367,44701'
    near((await rowsOf('trend', counts, '--method', 'proportion'))[0], { chi_square: 47.89667671 }, 7)
  })

  // pysal/esda (BSD), empirical Bayes: where areas differ by chance alone every rate is the mean.
  test('smooth gives the common mean where areas differ by chance alone', async () => {
    const rows = await rowsOf(
      'smooth',
      'numerator,denominator\n0,120\n1,340\n2,410\n5,650\n3,280',
      '--multiplier',
      '1000',
    )
    for (const row of rows) near(row, { smoothed: 6.111111111111111 })
    near(rows[3], { value: 5000 / 650 })
  })
})

describe('rows come in', () => {
  test('as JSON and as an Indonesian CSV', async () => {
    const json = await rowsOf('interval', JSON.stringify([{ x: 28, n: 901, method: 'wilson' }]))
    near(json[0], { lower: 0.02158707400683493 })
    const office = await rowsOf('spc', 'bulan;value\n2025-01;1,5\n2025-02;2,5\n2025-03;1.234,5', '--chart', 'xmr')
    expect(office.map(({ value }) => value)).toEqual([1.5, 2.5, 1234.5])
  })

  test('from standard input for a dash', () => {
    const script = `
      import { statsCommand } from ${JSON.stringify(new URL('./stats.ts', import.meta.url).href)}
      await statsCommand().parseAsync(['interval', '-'], { from: 'user' })`
    const node = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', script]
    const { stdout } = spawnSync(process.execPath, node, { encoding: 'utf8', input: 'x,n,method\n28,901,wilson\n' })
    near(JSON.parse(stdout)[0], { lower: 0.02158707400683493 })
  }, 60_000)

  test.each([
    ['a number nobody can read', 'value\n1\ndua', /^Baris 3, kolom "value"/],
    ['no rows', 'value', /Tidak ada baris/],
    ['JSON that is no array of rows', '{"value": 1}', /larik objek/],
    ['an empty file', '', /kosong/],
  ])('%s refuses the file with what to do', async (_, text, sentence) => {
    const { refusal, stdout } = await run('spc', text, '--chart', 'xmr')
    expect(refusal).toMatch(sentence)
    expect(stdout).toBe('')
  })

  test('a row cut short is a value not reported, and is said to be short', async () => {
    const { stdout, stderr } = await run('spc', 'bulan,value\n2025-01,1\n2025-02\n2025-03,3', '--chart', 'xmr')
    expect(JSON.parse(stdout).map(({ value }: Row) => value)).toEqual([1, null, 3])
    expect(stderr).toMatch(/^Baris 3: /)
  })

  test.each([
    ['spc', 'nilai\n3', ['--chart', 'xmr'], /Tidak ada kolom value\. Kolom yang ada: nilai/],
    ['funnel', 'x\n3', ['--kind', 'rate'], /kolom denominator atau expected atau population atau n/],
    ['trend', 'value,lower,upper\n3,2,4', ['--method', 'interval', '--group', 'desa'], /kolom desa/],
    ['spc', 'date\n2026-01-01\n2026-02-31', ['--chart', 't'], /ke-2: "2026-02-31" bukan tanggal/],
  ])('%s of %j is refused with what is wrong and how to mend it', async (statistic, text, flags, said) => {
    const { stdout, refusal } = await run(statistic, text, ...flags)
    expect(stdout).toBe('')
    expect(refusal).toMatch(said)
  })

  test('columns that are not asked for pass through as they stand', async () => {
    const [row] = await rowsOf('interval', 'kode,x,n\n33.04.10,3,100')
    expect(row?.kode).toBe('33.04.10')
  })
})
