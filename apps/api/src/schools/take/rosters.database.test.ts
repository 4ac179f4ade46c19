import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../access/permissions.ts'
import { createClock } from '../../clock.ts'
import { writeOfficeTemplate } from '../../imports/templates/write-office-template.ts'
import { openImports, type TestImports } from '../../imports/testing/open-imports.ts'
import { undoImport } from '../../imports/undo-import.ts'
import { withSchools } from '../access/with-schools.ts'

let imports: TestImports

const [first, second] = ['20300001', '20300002']

beforeAll(async () => {
  imports = await openImports()
  await imports.run(
    'SCHOOLS',
    `npsn,nama,jenjang,status,kecamatan\n${first},SD Satu,SD,negeri,Batur\n${second},SD Dua,SD,negeri,Batur\n`,
  )
})

afterAll(() => imports.close())

const scopeOf = (...areaCodes: string[]) =>
  ({ regencyCode: '33.04', areaCodes, domains: ['EDUCATION'], tier: 'PERSON' }) as const

const as = (role: Role, ...areaCodes: string[]) => ({
  sql: imports.connection.sql,
  viewer: { name: role.toLowerCase(), role },
  scope: scopeOf(...areaCodes),
  clock: createClock('Asia/Jakarta', '2026-11-24'),
})

const atFirst = { scope: scopeOf(first), fileName: 'dapodik.csv' }

const teachers = [
  'Daftar Guru',
  'SD Satu',
  'No;Nama;NUPTK;JK;Jenis PTK',
  '1;SITI AMINAH;1234567890123456;P;Guru Kelas',
  '2;Budi;;L;Guru Kelas',
  '3;Tono;;L;Penjaga Sekolah',
  '4;Rudi;123;L;Guru Kelas',
].join('\n')

const classes =
  'Nama Rombel;Tingkat Kelas;Wali Kelas\nKelas 1;1;Siti Aminah\nKelas 2;2;BUDI\nKelas 3;tiga;\nKelas 4;4;Nobody\n'

const pupils = [
  'No;Nama;NIPD;JK;NISN;Tempat Lahir;Tanggal Lahir;Rombel Saat Ini',
  '1;ANI;1;P;0191234567;Batur;2019-03-02;Kelas 1',
  '2;BANU;2;L;191234568;Batur;2019-04-02;Kelas 1',
  '3;CICI;3;P;0181234567;Batur;2018-03-02;Kelas 2',
  '4;DEDI;4;L;12;Batur;2018-03-02;Kelas 2',
  '5;EKO;5;L;0181234569;Batur;2018-03-02;Kelas 9',
].join('\n')

const issuesOf = (id: number) => imports.connection.sql<{ code: string; row: number; value: string | null }[]>`
  select code, row, value from import_issues where import_id = ${id} and severity = 'ERROR' order by position`

test('a school head brings in teachers, classes and children as Dapodik exports them', async () => {
  const made = await imports.run('TEACHERS', teachers, atFirst)
  expect(made).toMatchObject({ added: 2, rejected: 1, skipped: 1 })
  expect([...(await issuesOf(made.id))]).toEqual([{ code: 'NUMBER_MALFORMED', row: 7, value: '•••' }])
  const rooms = await imports.run('CLASSES', classes, atFirst)
  expect(rooms).toMatchObject({ added: 2, rejected: 2 })
  expect((await issuesOf(rooms.id)).map(({ code }) => code)).toEqual(['NOT_GRADES', 'UNKNOWN_TEACHER'])
  const preview = await imports.preview('PUPILS', pupils, atFirst)
  const done = await imports.run('PUPILS', pupils, atFirst)
  expect(done).toMatchObject({ added: 3, rejected: 2 })
  expect(preview.counts).toEqual({ rows: 5, added: 3, changed: 0, same: 0, rejected: 2, skipped: 0 })
  expect(preview.changes[0]).toMatchObject({ areaCode: first, words: 'Kelas 1, 2026/2027' })
  for (const [sheet, text] of [
    ['TEACHERS', teachers],
    ['CLASSES', classes],
    ['PUPILS', pupils],
  ] as const)
    expect(await imports.run(sheet, text, atFirst)).toMatchObject({ added: 0, changed: 0 })
})

test('names are read by their own school alone, and without saying who asks nothing is', async () => {
  const namesFor = (role: Role, ...areas: string[]) =>
    withSchools(as(role, ...areas), 'read only', async (tx) => ({
      numbers: (await tx`select number from pupils`).length,
      names: (await tx`select name from pupil_persons order by name`).map(({ name }) => name),
      nisn: (await tx`select from school_marks`).length,
    }))
  expect(await namesFor('SCHOOL_HEAD', first)).toEqual({ numbers: 3, names: ['ANI', 'BANU', 'CICI'], nisn: 4 })
  expect(await namesFor('SCHOOL_HEAD', second)).toEqual({ numbers: 0, names: [], nisn: 4 })
  expect(await namesFor('EDUCATION_HEAD', '33.04')).toEqual({ numbers: 3, names: [], nisn: 0 })
  expect(await namesFor('EXAMINER', first)).toEqual({ numbers: 0, names: [], nisn: 0 })
  expect(await namesFor('HEALTH_HEAD', '33.04')).toEqual({ numbers: 0, names: [], nisn: 0 })
  const { sql } = imports.connection
  expect(await sql`select from pupils`).toHaveLength(0)
  expect(await sql`select from teacher_persons`).toHaveLength(0)
})

test('a child stays one child through promotion and a move; a school cannot take what another one holds', async () => {
  const head = (text: string) => imports.run('PUPILS', text, atFirst)
  await imports.run('CLASSES', 'tahun ajaran;rombel;tingkat\n2027/2028;2;2\n', atFirst)
  await imports.run('CLASSES', 'tahun ajaran;rombel;tingkat\n2026/2027;1;1\n2027/2028;2;2\n', {
    scope: scopeOf(second),
  })
  await head('nama;nisn;rombel;tahun ajaran\nANI;0191234567;2;2027/2028\n')
  const years = await withSchools(
    as('SCHOOL_HEAD', first),
    'read only',
    (tx) => tx`
    select e.school_year as year, e.grade, e.outcome from enrolments e join pupil_persons p using (pupil_id)
    where p.name = 'ANI' order by 1`,
  )
  expect(years.map(({ year, grade, outcome }) => [year, grade, outcome])).toEqual([
    [2027, 1, 'PROMOTED'],
    [2028, 2, null],
  ])
  const taking = 'nama;nisn;rombel\nBANU;0191234568;1\n'
  const held = await imports.run('PUPILS', taking, { scope: scopeOf(second) })
  expect((await issuesOf(held.id)).map(({ code }) => code)).toEqual(['PERSON_ELSEWHERE'])
  await head('nama;nisn;rombel;keterangan akhir tahun\nBANU;0191234568;Kelas 1;mutasi\n')
  expect(await imports.run('PUPILS', taking, { scope: scopeOf(second) })).toMatchObject({ state: 'DONE', added: 1 })
  const found = await withSchools(
    as('EDUCATION_HEAD', '33.04'),
    'read only',
    (tx) => tx`
    select p.school_code as school, count(*)::integer as enrolments from pupils p join enrolments e on e.pupil_id = p.id
    group by p.id, p.school_code order by 1, 2`,
  )
  expect(found.map(({ school, enrolments }) => [school, enrolments])).toEqual([
    [first, 1],
    [first, 2],
    [second, 2],
  ])
})

test('another school is out of reach of a school head, by number and by sheet', async () => {
  const foreign = await imports.run('CLASSES', `npsn;rombel;tingkat\n${second};7;1\n`, atFirst)
  expect((await issuesOf(foreign.id)).map(({ code }) => code)).toEqual(['AREA_FORBIDDEN'])
})

test('an import is taken back: what it added goes, what it changed is as before', async () => {
  const { sql } = imports.connection
  const state = () =>
    withSchools(as('SCHOOL_HEAD', first), 'read only', async (tx) => ({
      pupils: [...(await tx`select name, nisn from pupil_persons order by nisn`)],
      enrolments: [...(await tx`select pupil_id, class_id, outcome from enrolments order by 1, 2`)],
      marks: [...(await tx`select mark, school_code, school_year from school_marks order by mark`)],
    }))
  const before = await state()
  const done = await imports.run(
    'PUPILS',
    'nama;nisn;rombel\nCICI BARU;0181234567;Kelas 1\nFAJAR;0191234599;Kelas 1\n',
    atFirst,
  )
  expect(done).toMatchObject({ added: 1, changed: 1 })
  expect(await state()).not.toEqual(before)
  const viewer = (name: string) =>
    ({ name, role: 'SCHOOL_HEAD', displayNameId: '', displayNameEn: '', lane: 'dashboard' }) as const
  const undo = (name: string) =>
    undoImport(sql, { id: done.id, viewer: viewer(name), scope: scopeOf(first), today: '2026-11-24' })
  await expect(undo('lain')).rejects.toThrow('not yours')
  await undo('analis')
  expect(await state()).toEqual(before)
  const rooms = await imports.run('CLASSES', 'rombel;tingkat\nKelas 5;5\n', atFirst)
  await imports.run('PUPILS', 'nama;nisn;rombel\nGITA;0151234567;Kelas 5\n', atFirst)
  const again = undoImport(sql, { id: rooms.id, viewer: viewer('analis'), scope: scopeOf(first), today: '2026-11-24' })
  await expect(again).rejects.toThrow('rests on')
})

test.each(['TEACHERS', 'CLASSES', 'PUPILS'] as const)(
  'the template of %s offers the schools of its account, and what is chosen comes in',
  async (sheet) => {
    const asked = { sheet, layout: 'LONG', year: 2026, lang: 'id' } as const
    const bytes = await writeOfficeTemplate(
      imports.connection.sql,
      { scope: scopeOf(first), today: '2026-11-24' },
      asked,
    )
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer)
    const offered = (workbook.getWorksheet('Pilihan')?.columns ?? []).map(({ values = [] }) =>
      values.slice(1).map(String),
    )
    expect(offered).toContainEqual(['NPSN', `${first} SD Satu`])
    if (sheet !== 'TEACHERS') expect(offered).toContainEqual(['Tahun pelajaran', '2025/2026', '2026/2027'])
    const data = workbook.worksheets.find((each) => (each.getRow(1).values as unknown[]).includes('NPSN'))
    const headers = (data?.getRow(1).values ?? []) as unknown[]
    const cells: Record<string, string> = {
      ...{
        NPSN: `${first} SD Satu`,
        'Tahun pelajaran': '2025/2026',
        'Nama guru': 'Guru Templat',
        'Nama rombel': 'Kelas 6',
      },
      ...{ Tingkat: '6', Rombel: 'Kelas 6', 'Nama murid': 'Murid Templat', NISN: '0171234567' },
    }
    for (const [at, header] of headers.entries())
      if (typeof header === 'string' && cells[header] !== undefined && data !== undefined)
        data.getCell(2, at).value = cells[header]
    const done = await imports.run(sheet, new Uint8Array(await workbook.xlsx.writeBuffer()), atFirst)
    expect(done).toMatchObject({ state: 'DONE', added: 1, rejected: 0 })
  },
)
