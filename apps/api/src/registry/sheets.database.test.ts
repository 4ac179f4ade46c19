import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@pantau/database/testing'
import { simulateRegistry, simulateWatch } from '@pantau/demo-data'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { loadRegistry } from '../demo/load-registry.ts'
import { loadWatch } from '../demo/load-watch.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { recordElements } from '../records/record-elements.ts'
import { setRecordSource } from '../records/set-record-source.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { type RegistryAsker, withRegistry } from './access/with-registry.ts'
import { exportRegister, type RegisterFormat } from './sheets/export-register.ts'
import { importRegister, type RegisterImport } from './sheets/import-register.ts'
import { columnsOf, type RegisterSheetKind, registerSheets } from './sheets/register-sheet.ts'
import { kalibening, pejawaran, registrySeed } from './testing/registry-seed.ts'

const today = '2026-11-24'
const clock = createClock('Asia/Jakarta', today)
const storyVillages = ['33.04.15.2001', '33.04.15.2002', '33.04.16.2001']
const folder = mkdtempSync(join(tmpdir(), 'pantau-register-'))
let full: TestApi

const keeperOf = ({ connection: { sql } }: TestApi): RegistryAsker => ({
  sql,
  clock,
  viewer: { name: 'kapus', role: 'HEALTH_CENTRE_HEAD' },
  scope: { regencyCode: '33.04', areaCodes: storyVillages, domains: ['HEALTH'], tier: 'PERSON' },
})

beforeAll(async () => {
  full = await openTestApi(await testDatabase(registrySeed), { today })
  const register = simulateRegistry({ today, size: 'small' })
  const { cadres: all, clients } = register
  const watch = simulateWatch(register, { today, now: clock.now() })
  const endangered = new Set(watch.signs.slice(-60).map(({ clientKey }) => clientKey))
  const some = clients.filter(
    ({ key, deaths }, index) => index % 60 === 0 || deaths.length > 0 || /[a-z]$/.test(key) || endangered.has(key),
  )
  const theirs = new Set(some.flatMap(({ assignments }) => assignments.map(({ cadreKey }) => cadreKey)))
  const cadres = all.filter(({ key, number }) => theirs.has(key) || number.endsWith('2001-09'))
  await loadRegistry(full.connection.sql, { regencyCode: '33.04', clock }, { cadres, clients: some })
  await loadWatch(full.connection.sql, { regencyCode: '33.04', clock }, watch)
  const ended = 'kunci;nama;kode desa;status;mulai;selesai\nx1;Bu Selesai;33.04.15.2001;ENDED;2025-01-05;2026-03-31\n'
  await take(full, 'CADRES', ended)
  await readFromRecords(full)
})

afterAll(() => full.close())

const sheets = Object.keys(registerSheets) as RegisterSheetKind[]

function take(api: TestApi, sheet: RegisterSheetKind, content: string, isPreview = false): Promise<RegisterImport> {
  const path = join(folder, `${sheet}.csv`)
  writeFileSync(path, content)
  return importRegister(keeperOf(api), { sheet, path, fileName: `${sheet}.csv`, isPreview })
}

function takeWorkbook(api: TestApi, sheet: RegisterSheetKind, content: string): Promise<RegisterImport> {
  const path = join(folder, `${sheet}.xlsx`)
  writeFileSync(path, Buffer.from(content, 'base64'))
  return importRegister(keeperOf(api), { sheet, path, fileName: `${sheet}.xlsx`, isPreview: false })
}

const exportAll = async (api: TestApi, lang: 'id' | 'en', format: RegisterFormat = 'CSV') => {
  const files: Partial<Record<RegisterSheetKind, string>> = {}
  for (const sheet of sheets) files[sheet] = (await exportRegister(keeperOf(api), sheet, { lang, format })).content
  return files
}

test.each([
  ['CSV', 'id'],
  ['XLSX', 'id'],
  ['CSV', 'en'],
  ['XLSX', 'en'],
] as const)(
  'registers exported as %s in %s and imported into an empty database give the same records and the same values of every indicator',
  async (format, lang) => {
    const empty = await openTestApi(await testDatabase(registrySeed), { today })
    const files = await exportAll(full, lang)
    const sent = await exportAll(full, lang, format)
    for (const sheet of sheets) {
      const content = sent[sheet] ?? ''
      const { rejected, issues, rows } = await (format === 'CSV' ? take : takeWorkbook)(empty, sheet, content)
      expect([sheet, rejected, issues.map((issue) => [issue.row, issue.code, issue.sentence.en])]).toEqual([
        sheet,
        0,
        [],
      ])
      expect([sheet, rows]).not.toEqual([sheet, 0])
    }
    expect(await exportAll(empty, lang)).toEqual(files)
    await readFromRecords(empty)
    const values = await listValues(full)
    expect(await listValues(empty)).toEqual(values)
    const known = new Set(
      values.filter(({ numerator, value }) => (numerator ?? value ?? 0) > 0).map(({ indicator }) => indicator.key),
    )
    expect([...known]).toEqual(
      expect.arrayContaining([
        'AKB',
        'BBLR',
        'K4',
        'KF1',
        'KN1',
        'KSPR_COV',
        'OCO_24H',
        'OCO_COV',
        'OCO_DELAY',
        'OCO_SHEET',
        'P4K',
        'PN',
      ]),
    )
    await empty.close()
  },
  90_000,
)

/** Lets the registers of both puskesmas hold for every element that they count. */
async function readFromRecords({ connection: { sql } }: TestApi): Promise<void> {
  for (const healthCentreCode of [pejawaran, kalibening]) {
    const choice = { elementKeys: recordElements, healthCentreCode, fromMonth: '2025-01', setBy: 'kadinkes' } as const
    expect(await setRecordSource(sql, { regencyCode: '33.04', clock }, { ...choice, source: 'RECORDS' })).toEqual([])
  }
}

interface Values {
  readonly indicator: { readonly key: string }
  readonly area: { readonly code: string }
  readonly period: { readonly code: string }
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/** What is answered of every indicator of health, month by month and since January, of villages, puskesmas and the regency. */
async function listValues(api: TestApi): Promise<readonly Values[]> {
  const indicators = [...catalogue.values()].filter(({ domain }) => domain === 'HEALTH').map(({ key }) => key)
  const areas = { codes: ['33.04', pejawaran, ...storyVillages] }
  const ask = async (grain: string, from: string) => {
    const { data, errors } = await api.execute<{ indicatorValues: Values[] }>(
      `query ($indicators: [String!]!, $areas: AreaSelectionInput!, $periods: PeriodRangeInput!) {
        indicatorValues(indicators: $indicators, areas: $areas, periods: $periods) {
          indicator { key } area { code } period { code } numerator denominator value lower upper availability } }`,
      { viewer: { role: 'HEALTH_HEAD' }, variables: { indicators, areas, periods: { from, to: '2026-11', grain } } },
    )
    if (data == null) throw new Error(JSON.stringify(errors))
    return data.indicatorValues
  }
  return [...(await ask('MONTH', '2025-11')), ...(await ask('YEAR_TO_DATE', '2026-11'))]
}

test('a workbook holds days as dates, and identity and telephone numbers as text', async () => {
  const { content, fileName } = await exportRegister(keeperOf(full), 'PREGNANCIES', { lang: 'id', format: 'XLSX' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(Buffer.from(content, 'base64')).buffer)
  const [sheet] = workbook.worksheets
  const headers = columnsOf('PREGNANCIES').map(({ title }) => title.id)
  const kinds = (header: string) => {
    const cells = sheet?.getColumn(headers.indexOf(header) + 1).values.slice(2) ?? []
    return [...new Set(cells.flatMap((cell) => (cell == null ? [] : [cell instanceof Date ? 'date' : typeof cell])))]
  }
  expect(fileName).toBe('register-kehamilan-2026-11-24.xlsx')
  expect(sheet?.getRow(1).values).toEqual([undefined, ...headers])
  expect(['tanggal lahir', 'HPHT', 'NIK', 'telepon', 'RT', 'gravida'].map(kinds)).toEqual([
    ['date'],
    ['date'],
    ['string'],
    ['string'],
    ['string'],
    ['number'],
  ])
})

test('a time without its zone, or a day alone, is refused rather than guessed', async () => {
  const row = (time: string) => `nomor klien;alasan;tujuan;terdeteksi\nKSMSRHTR;Perdarahan;RSUD Banjarnegara;${time}\n`
  for (const time of ['2026-11-20', '2026-11-20 08:30', '2026-11-20T08:30'])
    expect(await take(full, 'REFERRALS', row(time), true)).toMatchObject({
      rejected: 1,
      issues: [{ row: 2, column: 'terdeteksi', code: 'BAD_INSTANT' }],
    })
  expect(await take(full, 'REFERRALS', row('2026-11-20T08:30+07:00'), true)).toMatchObject({ added: 1 })
})

test('the same file taken twice changes nothing and leaves no trace in the history', async () => {
  const files = await exportAll(full, 'id')
  for (const sheet of sheets) {
    const taken = await take(full, sheet, files[sheet] ?? '')
    expect([sheet, taken.added, taken.changed, taken.rejected]).toEqual([sheet, 0, 0, 0])
    expect([sheet, taken.same]).toEqual([sheet, taken.rows])
  }
}, 90_000)

const count = async (table: string) => {
  const rows = await withRegistry(keeperOf(full), 'read only', (tx) => tx`select from ${tx(table)}`)
  return rows.length
}

const contact = (number: string, on: string, key = '') =>
  `kunci;nomor klien;tanggal;penolong;tempat;layanan\n${key};${number};${on};MIDWIFE;HOME;IRON COUNSELLING\n`

test('rows keep the rules of the forms: each fault is told with its row and header, the others are taken', async () => {
  const file = `kunci;nomor klien;tanggal;penolong;tempat;layanan
a1;KSMSRHTR;2026-11-20;MIDWIFE;HOME;IRON
a2;KSMSRHTR;2026-12-20;MIDWIFE;HOME;IRON
a3;KTAKADA;2026-11-20;MIDWIFE;HOME;IRON
a4;KSMSRHTR;2026-11-21;PAK RT;HOME;IRON
a5;KSMSRHTR;2026-11-21;MIDWIFE;HOME;DOA
`
  const { rows, added, rejected, issues } = await take(full, 'ANTENATAL', file)
  expect({ rows, added, rejected }).toEqual({ rows: 5, added: 1, rejected: 4 })
  expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
    [5, 'penolong', 'NOT_A_CHOICE'],
    [3, 'tanggal', 'IN_FUTURE'],
    [4, 'nomor klien', 'NOT_FOUND'],
    [6, 'layanan', 'UNKNOWN_KEY'],
  ])
})

test('a preview says the same and writes nothing', async () => {
  const before = await count('antenatal_contacts')
  expect(await take(full, 'ANTENATAL', contact('KSMSRHTR', '2026-11-22', 'b1'), true)).toMatchObject({ added: 1 })
  expect(await count('antenatal_contacts')).toBe(before)
})

test('a row with a known key and other values corrects the record, with the file as its reason', async () => {
  await take(full, 'ANTENATAL', contact('KSMSRHTR', '2026-11-15', 'c1'))
  expect(await take(full, 'ANTENATAL', contact('KSMSRHTR', '2026-11-16', 'c1'))).toMatchObject({ changed: 1, added: 0 })
  const [version] = await withRegistry(
    keeperOf(full),
    'read only',
    (tx) => tx`select reason, body ->> 'on_day' as "on" from record_versions order by id desc limit 1`,
  )
  expect(version).toEqual({ reason: 'lembar ANTENATAL.csv', on: '2026-11-16' })
})

test('a sheet kept by hand, without keys, is taken once, and a changed row corrects its record', async () => {
  const row = (services: string) =>
    `nomor klien;tanggal;penolong;tempat;layanan\nKSMSRHTR;2026-11-18;MIDWIFE;HOME;${services}\n`
  const before = await count('antenatal_contacts')
  expect(await take(full, 'ANTENATAL', row('IRON'))).toMatchObject({ added: 1 })
  expect(await take(full, 'ANTENATAL', row('IRON'))).toMatchObject({ added: 0, same: 1 })
  expect(await take(full, 'ANTENATAL', row('IRON COUNSELLING'))).toMatchObject({ added: 0, changed: 1 })
  expect(await count('antenatal_contacts')).toBe(before + 1)
  const cadre = 'nama;kode desa;status;mulai\nBu Kader Catatan;33.04.15.2001;ACTIVE;2026-01-05\n'
  expect(await take(full, 'CADRES', cadre)).toMatchObject({ added: 1 })
  expect(await take(full, 'CADRES', cadre)).toMatchObject({ added: 0, same: 1 })
})

test('a register of clients kept by hand is taken once, and a changed row corrects its client', async () => {
  const rows = (height: string) => `nama;tanggal lahir;kode desa;tanggal daftar;HPHT;tinggi badan cm
Ibu Buku Satu;1996-02-03;33.04.15.2001;2026-10-01;2026-08-01;${height}
Ibu Buku Dua;1995-05-06;33.04.15.2001;2026-10-02;2026-08-03;151
`
  const before = await count('pregnancies')
  expect(await take(full, 'PREGNANCIES', rows('150'))).toMatchObject({ added: 2 })
  expect(await take(full, 'PREGNANCIES', rows('150'))).toMatchObject({ added: 0, changed: 0, same: 2, rejected: 0 })
  expect(await take(full, 'PREGNANCIES', rows('152,5'))).toMatchObject({ added: 0, changed: 1, same: 1 })
  expect(await count('pregnancies')).toBe(before + 2)
})

test('rows without keys but with numbers find the clients and cadres of those numbers', async () => {
  for (const sheet of ['CADRES', 'PREGNANCIES'] as const) {
    const { content } = await exportRegister(keeperOf(full), sheet, { lang: 'en', format: 'CSV' })
    const withoutKeys = content.replace(/^key,/, 'unread,')
    const taken = await take(full, sheet, withoutKeys)
    expect([sheet, taken.added, taken.changed, taken.rejected, taken.same]).toEqual([sheet, 0, 0, 0, taken.rows])
  }
})

test('a woman of a hand-kept register who is registered already elsewhere is offered as a match', async () => {
  const row = (day: string, other: string) => `nama;tanggal lahir;kode desa;tanggal daftar;HPHT;orang lain
Ibu Buku Tulis;1997-01-01;33.04.15.2001;${day};2026-08-01;${other}
`
  expect(await take(full, 'PREGNANCIES', row('2026-10-01', ''))).toMatchObject({ added: 1 })
  const again = await take(full, 'PREGNANCIES', row('2026-10-09', ''))
  expect(again).toMatchObject({
    added: 0,
    rejected: 1,
    issues: [{ row: 2, column: 'nama', code: 'MAY_BE_REGISTERED' }],
  })
  expect(await take(full, 'PREGNANCIES', row('2026-10-09', 'ya'))).toMatchObject({ added: 1 })
  expect(await take(full, 'PREGNANCIES', row('2026-10-09', 'ya'))).toMatchObject({ added: 0, same: 1 })
})

test('a cadre number of another area is refused at its column, and an end before the beginning', async () => {
  const { sql } = full.connection
  await importRegister(
    { ...keeperOf(full), sql, scope: { ...keeperOf(full).scope, areaCodes: ['33.04.17.2001'] } },
    { sheet: 'CADRES', path: cadreFile('KD-LUAR-01', '33.04.17.2001'), fileName: 'kader.csv', isPreview: false },
  )
  const row = (number: string, ended: string) =>
    `nomor kader;nama;kode desa;status;mulai;selesai\n${number};Bu Sama;33.04.15.2001;ENDED;2026-01-05;${ended}\n`
  expect(await take(full, 'CADRES', row('KD-LUAR-01', '2026-02-01'))).toMatchObject({
    rejected: 1,
    issues: [{ column: 'nomor kader', code: 'NUMBER_TAKEN' }],
  })
  expect(await take(full, 'CADRES', row('KD-BARU-01', '2026-01-01'))).toMatchObject({
    rejected: 1,
    issues: [{ column: 'selesai', code: 'ENDS_BEFORE' }],
  })
})

function cadreFile(number: string, village: string): string {
  const path = join(folder, `${number}.csv`)
  writeFileSync(path, `nomor kader;nama;kode desa;status;mulai\n${number};Bu Luar;${village};ACTIVE;2026-01-05\n`)
  return path
}

test('a second active cadre in a sheet is refused', async () => {
  const file = `nomor klien;nomor kader;mulai;kedekatan\nKSMSRHTR;KD-33.04.15.2001-09;2026-11-20;VILLAGE\n`
  expect(await take(full, 'ASSIGNMENTS', file)).toMatchObject({ rejected: 1, issues: [{ code: 'HAS_CADRE' }] })
})

test('an audit of a death comes by a sheet of the head of a puskesmas; a sheet without it leaves it, and a midwife brings none', async () => {
  const death = (audit: string) =>
    `kunci;nomor klien;siapa;anak ke;tanggal meninggal;sebab;tempat;tanggal AMP;simpulan AMP;terlambat;temuan AMP
k1;KSMSRHTR;MATERNAL;;2026-11-23;HAEMORRHAGE;HOSPITAL;${audit}\n`
  expect(await take(full, 'DEATHS', death(';;;'))).toMatchObject({ added: 1, rejected: 0 })
  const midwife = { ...keeperOf(full), viewer: { name: 'bidan', role: 'MIDWIFE' } as const }
  const audited = death('2026-11-24;AVOIDABLE;REACHING DECIDING;Rujukan terlambat')
  const path = join(folder, 'audit.csv')
  writeFileSync(path, audited)
  const byMidwife = { sheet: 'DEATHS', path, fileName: 'audit.csv', isPreview: false } as const
  expect(await importRegister(midwife, byMidwife)).toMatchObject({ issues: [{ code: 'NOT_ALLOWED' }], rejected: 1 })
  expect(await take(full, 'DEATHS', death(';AVOIDABLE;;'))).toMatchObject({ issues: [{ column: 'tanggal AMP' }] })
  expect(await take(full, 'DEATHS', death('2026-11-24;AVOIDABLE;MALAS;'))).toMatchObject({
    issues: [{ column: 'terlambat', code: 'UNKNOWN_KEY' }],
  })
  expect(await take(full, 'DEATHS', audited)).toMatchObject({ changed: 1 })
  for (const again of [audited, death(';;;')])
    expect(await take(full, 'DEATHS', again)).toMatchObject({ same: 1, changed: 0 })
})

test('what is no sheet is said so, and an export is noted in the audit', async () => {
  expect(await take(full, 'DEATHS', '')).toMatchObject({ rows: 0, issues: [{ code: 'EMPTY_FILE' }] })
  await exportRegister(keeperOf(full), 'PREGNANCIES', { lang: 'id', format: 'CSV' })
  const [entry] = await withRegistry(
    keeperOf(full),
    'read only',
    (tx) => tx`select action, cardinality(subjects) > 8 as "isWhole" from audit_entries order by sequence desc limit 1`,
  )
  expect(entry).toEqual({ action: 'EXPORTED_REGISTER', isWhole: true })
})

test('sheets and signs keep the rules of the telephone: each fault is told with its row and header', async () => {
  const number = await aClient()
  const header = 'kunci;nomor klien;formulir;minggu atau hari;versi lembar;diisi;FEVER;CORD'
  const sheet = (cells: string) => take(full, 'SHEETS', `${header}\n${cells}\n`, true)
  const faults = async (cells: string) =>
    (await sheet(cells)).issues.map(({ row, column, code }) => [row, column, code])
  const at = '2026-11-20T08:30+07:00'
  expect(await faults(`s1;${number};PREGNANCY;1;3;${at};NO;`)).toEqual([])
  expect(await faults(`s1;KX;PREGNANCY;1;3;${at};NO;`)).toEqual([[2, 'nomor klien', 'NOT_FOUND']])
  expect(await faults(`s1;${number};PREGNANCY;99;3;${at};NO;`)).toEqual([
    [2, 'minggu atau hari', 'COLUMN_OUTSIDE_SHEET'],
  ])
  expect(await faults(`s1;${number};PREGNANCY;1;3;${at};mungkin;`)).toEqual([[2, 'FEVER', 'BAD_ANSWER']])
  expect(await faults(`s1;${number};PREGNANCY;1;3;${at};NO;NO`)).toEqual([[2, 'CORD', 'UNKNOWN_ITEM']])
  expect(await faults(`s1;${number};PREGNANCY;1;3;2026-12-20T08:30+07:00;NO;`)).toEqual([[2, 'diisi', 'IN_FUTURE']])

  const signHeader = 'kunci;nomor klien;formulir;tanda terlihat;tanda bahaya;diputuskan;tiba;ditutup;alasan ditutup'
  const signs = async (cells: string, isPreview = true) => {
    const { issues, ...counts } = await take(full, 'SIGNS', `${signHeader}\n${cells}\n`, isPreview)
    return { ...counts, issues: issues.map(({ row, column, code }) => [row, column, code]) }
  }
  const seen = `t1;${number};PREGNANCY;${at};BLEEDING`
  expect(await signs(`${seen};2026-11-20T08:00+07:00;;;`)).toMatchObject({ issues: [[2, 'diputuskan', 'BEFORE_SIGN']] })
  expect(await signs(`${seen};2026-11-20T10:00+07:00;2026-11-20T09:00+07:00;;`)).toMatchObject({
    issues: [[2, 'tiba', 'OUT_OF_ORDER']],
  })
  expect(await signs(`${seen};;;2026-11-20T10:00+07:00;`)).toMatchObject({ issues: [[2, 'alasan ditutup', 'MISSING']] })
  expect(await signs(`t1;${number};PREGNANCY;${at};CORD;;;;`)).toMatchObject({
    issues: [[2, 'tanda bahaya', 'UNKNOWN_SIGN']],
  })
  const decided = `${seen};2026-11-20T09:00+07:00;;;`
  expect(await signs(decided, false)).toMatchObject({ added: 1, issues: [] })
  expect(await signs(decided, false)).toMatchObject({ same: 1, added: 0, changed: 0 })
  const arrived = `${seen};2026-11-20T09:00+07:00;2026-11-20T10:00+07:00;;`
  expect(await signs(arrived, false)).toMatchObject({ changed: 1, added: 0 })
  expect(await signs(arrived.replace('BLEEDING', 'FEVER'), false)).toMatchObject({
    rejected: 1,
    issues: [[2, 'tanda terlihat', 'KEPT_AS_SEEN']],
  })
})

/** The number of a client who is pregnant still. */
async function aClient(): Promise<string> {
  const [client] = await withRegistry(
    keeperOf(full),
    'read only',
    (tx) => tx<{ number: string }[]>`
      select number from pregnancies where ended_on is null and closed_on is null and registered_on < '2026-11-01' order by id limit 1`,
  )
  return client?.number ?? ''
}

test('a preview says who is in one list and not in the other, by number, of the villages and months of the file', async () => {
  const file = (await exportRegister(keeperOf(full), 'ANTENATAL', { lang: 'id', format: 'CSV' })).content
  const [header = '', ...lines] = file.trimEnd().split('\n')
  const dayAt = header.split(';').indexOf('tanggal')
  const providerAt = header.split(';').indexOf('penolong')
  const weightAt = header.split(';').indexOf('berat kg')
  const cellsOf = (line: string) => line.split(';')
  const ofMonth = lines.filter((line) => cellsOf(line)[dayAt]?.startsWith('2026-09'))
  expect(ofMonth.length).toBeGreaterThan(4)
  const [left = '', changed = '', ...same] = ofMonth
  const heavier = cellsOf(changed).map((cell, at) => (at === weightAt ? '71,5' : cell))
  const added = cellsOf(same[0] ?? '').map((cell, at) => (at === 0 ? 'baru' : at === providerAt ? 'SPECIALIST' : cell))
  const { differences } = await take(
    full,
    'ANTENATAL',
    `${[header, heavier.join(';'), ...same, added.join(';')].join('\n')}\n`,
    true,
  )
  const said = differences.map(({ kind, number, on, columns }) => [kind, number, on, columns.map(({ en }) => en)])
  const about = (line: string) => [cellsOf(line)[1], cellsOf(line)[dayAt]]
  expect(said).toEqual([
    ['DIFFERS', ...about(changed), ['weight kg']],
    ['ONLY_IN_FILE', ...about(added.join(';')), []],
    ['ONLY_HERE', ...about(left), []],
  ])
})
