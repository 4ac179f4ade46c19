import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../graphql/global-id.ts'
import { describeIssue } from '../../imports/issues/describe-issue.ts'
import { listIssues } from '../../imports/list-issues.ts'
import { realSeed } from '../../imports/testing/open-imports.ts'
import { openTestApi, type TestApi } from '../../testing/execute.ts'
import { importSheet } from '../../testing/import-sheet.ts'
import { importAnswers, office, plantExam, saveKey, schoolsCsv, subjectNumber } from '../testing/plant-exam.ts'

let api: TestApi
let subject = ''
let second = ''

const key = ['A', 'B'].flatMap((form) =>
  ['A', 'B', 'C', 'D'].map((letter, at) => ({ form, item: `M${at + 1}`, key: letter, options: 'ABCD' })),
)

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed))
  await importSheet(
    api.connection.sql,
    'SCHOOLS',
    schoolsCsv(['20300001', '20300002'], () => 'Batur'),
  )
  const planted = await plantExam(api, ['Matematika', 'Bahasa Indonesia'])
  ;[subject = '', second = ''] = planted.subjects
  await saveKey(api, subject, key)
})

afterAll(() => api.close())

const take = async (lines: readonly string[]) => {
  const { id, added, changed, same, rejected } = await importAnswers(api, subject, lines)
  const issues = await listIssues(api.connection.sql, id, { first: 50, offset: 0 })
  return { counts: { added, changed, same, rejected }, said: issues.map((issue) => describeIssue(issue, 'id')) }
}

const grid = 'NISN;Nama;NPSN;Rombel;Paket;Ruang;Baris;Kolom;1;2;3;4'

test('answers without a key are refused with what to do first', async () => {
  await expect(importAnswers(api, second, [grid, '0011111111;A;20300001;6A;A;1;1;1;A;B;C;D'])).rejects.toThrow(
    /Bahasa Indonesia has no key yet/,
  )
})

describe('layouts are read without a mapping', () => {
  test.each([
    ['plain grid', [grid, '0011111101;Ani;20300001;6A;A;1;1;1;a;B;;D']],
    ['one string', ['nomor peserta;npsn;kelas;paket;jawaban', '0011111102;20300001;6A;A;AB-D']],
    [
      'ZipGrade',
      [
        'NPSN,Quiz Class,First Name,Last Name,Student ID,External ID,Key Version,Stu1,PriKey1,Stu2,PriKey2,Stu3,PriKey3,Stu4,PriKey4',
        '20300001,6A,Budi,Raharja,7,0011111103,A,A,A,B,B,,C,D,D',
      ],
    ],
    ['Remark', ['Student Number,NPSN,Class,Test Version,Q1,Q2,Q3,Q4', '0011111104,20300001,6A,A,A,B,BLANK,MULT']],
    [
      'Moodle',
      [
        'Last name,First name,ID number,Department,NPSN,Paket,Response 1,Response 2,Response 3,Response 4',
        'Dewi,Citra,0011111105,6A,20300001,A,A,B,-,D',
      ],
    ],
  ])('%s', async (_, lines) => {
    const { counts, said } = await take(lines)
    expect([counts, said.filter((line) => !/tidak dikenal|Jawaban ganda/i.test(line))]).toEqual([
      { added: 1, changed: 0, same: 0, rejected: 0 },
      [],
    ])
  })

  test('and kept as printed, blanks and double marks apart, with names where only the school reads them', async () => {
    const rows = await api.connection.sql.begin(async (sql) => {
      await sql`select set_config('pantau.' || key, value, true) from jsonb_each_text(${sql.json({ regency: '33.04', tier: 'SCHOOL', areas: '33.04', today: '2026-11-24' })})`
      return await sql`
        select n.name, s.answers, s.form from exam_sheets s join exam_persons n on n.pupil_id = s.pupil_id order by n.identity`
    })
    expect(rows.map(({ name, answers, form }) => [name, answers, form])).toEqual([
      ['Ani', 'AB.D', 'A'],
      [null, 'AB.D', 'A'],
      ['Budi Raharja', 'AB.D', 'A'],
      [null, 'AB.*', 'A'],
      ['Citra Dewi', 'AB.D', 'A'],
    ])
  })
})

test('every oddity is said with its row and how to mend it, and the good rows are in', async () => {
  const { counts, said } = await take([
    grid,
    '0012222201;B;20300001;6A;A;2;1;1;A;B;C;D',
    '0012222202;C;20300001;6A;A;2;1;1;A;B;C;D', // the seat of the first
    '0012222201;B;20300001;6A;A;3;1;1;A;B;C;D', // the first, in another room
    '0012222203;D;20300001;6A;C;2;1;2;A;B;C;D', // no such form
    '0012222204;E;20300001;6A;A;2;1;3;;;;', // blank
    '0012222205;F;20300001;6A;A;2;1;4;X;B;C;D', // no such option
    '0011111101;Ani;20300002;6A;A;1;1;1;A;B;C;D', // of another school
    '0012222206;G;20399999;6A;A;2;1;5;A;B;C;D', // no such school
  ])
  expect(counts).toEqual({ added: 3, changed: 0, same: 0, rejected: 5 })
  expect(said).toHaveLength(7)
  expect(said.join('\n')).toMatch(
    /Baris 3.*tempat duduk ini di ruang 2[\s\S]*Baris 4.*sudah di ruang 2 pada baris 2[\s\S]*Baris 5.*A, B[\s\S]*Baris 6.*semua jawaban kosong[\s\S]*Baris 7.*bukan pilihan[\s\S]*Baris 8.*SD 20300001[\s\S]*Baris 9/,
  )
})

test('answers that do not fit the form and erasures that do not fit the answers say how many are needed', async () => {
  const { counts, said } = await take([
    'NISN;NPSN;Rombel;Paket;Jawaban;Penghapusan',
    '0014444401;20300001;6A;A;ABCDA;', // five for four items
    '0014444402;20300001;6A;A;ABCD;012', // three for four items
    '0014444403;20300001;6A;A;ABCD;0129', // no such code
    ';20300001;6A;A;ABCD;', // nobody
    '0014444404;20300001;6A;A;ABCD;0120',
  ])
  expect(counts).toEqual({ added: 1, changed: 0, same: 0, rejected: 4 })
  expect(said.join('\n')).toMatch(
    /Baris 2.*5 tanda.*4 butir[\s\S]*Baris 3.*4 angka[\s\S]*Baris 4.*4 angka[\s\S]*Baris 5.*NISN/,
  )
})

test('rooms, seats and erasures may come in a file of their own, and stay when answers come again', async () => {
  const seats = (pupil: string) => `${pupil};20300001;6A;7;2;3;0010`
  const header = 'NISN;NPSN;Rombel;Ruang;Baris;Kolom;Penghapusan'
  const { counts, said } = await take([header, seats('0014444404'), seats('0019999999')])
  expect(counts).toEqual({ added: 0, changed: 1, same: 0, rejected: 1 })
  expect(said.join()).toContain('belum punya lembar jawaban')
  expect((await take([header.replace(';Penghapusan', ''), '0014444404;20300001;6A;7;2;3'])).counts.same).toBe(1)
  expect((await take([header, `${seats('0014444404')}9`])).said.join()).toContain('4 angka')
  expect((await take(['NISN;NPSN;Rombel;Paket;Jawaban', '0014444404;20300001;6A;A;ABCD'])).counts.same).toBe(1)
})

test('the same file again changes nothing; a corrected answer is one change', async () => {
  const row = (answer: string) => `0012222201;B;20300001;6A;A;2;1;1;${answer};B;C;D`
  expect((await take([grid, row('A')])).counts).toEqual({ added: 0, changed: 0, same: 1, rejected: 0 })
  expect((await take([grid, row('C')])).counts).toEqual({ added: 0, changed: 1, same: 0, rejected: 0 })
})

test('a key is corrected with a reason only, and never loses a form that was answered', async () => {
  const corrected = key.map((entry) => (entry.item === 'M1' ? { ...entry, key: 'B' } : entry))
  await expect(saveKey(api, subject, corrected)).rejects.toThrow('alasan')
  await expect(saveKey(api, subject, corrected.slice(4), 'Salah')).rejects.toThrow('paket')
  await expect(
    saveKey(api, subject, [...corrected.slice(1), { form: 'A', item: 'M1', key: 'Z', options: 'ABCD' }], 'Salah'),
  ).rejects.toThrow('Z')
  expect((await saveKey(api, subject, corrected, 'Kunci M1 salah cetak')).saveExamKey.version).toBe(2)
  const { data } = await api.execute<{ exams: { subjects: { sheets: number; keys: { version: number }[] }[] }[] }>(
    '{ exams { subjects { sheets keys { version reason entries { position item key } } } } }',
    { viewer: office },
  )
  expect(data?.exams[0]?.subjects[0]?.keys.map(({ version }) => version)).toEqual([2, 1])
  expect(data?.exams[0]?.subjects[0]?.sheets).toBe(9)
})

const importKey = (lines: readonly string[], source?: string) =>
  importSheet(api.connection.sql, 'EXAM_KEY', `${lines.join('\n')}\n`, {
    subjectId: subjectNumber(second),
    ...(source !== undefined && { source }),
  })

const keyHeader = 'Paket;Nomor;Butir;Kunci;Pilihan;Materi'

test('a key comes from a file, whole or not at all, and a correction needs its reason', async () => {
  const faulty = await importKey([keyHeader, 'A;1;B1;A;ABCD;', 'A;2;B2;Z;ABCD;'])
  expect(faulty).toMatchObject({ added: 0, rejected: 1 })
  const [issue] = await listIssues(api.connection.sql, faulty.id, { first: 5, offset: 0 })
  expect(issue && describeIssue(issue, 'id')).toMatch(/^Baris 3.*Z/)
  const lines = ['A;2;B2;B;ABCD;Menulis', 'A;1;B1;A;ABCD;Membaca', 'B;1;B2;B;ABCD;', 'B;2;B1;A;ABCD;']
  expect(await importKey([keyHeader, ...lines])).toMatchObject({ added: 4, rejected: 0 })
  expect(await importKey([keyHeader, ...lines])).toMatchObject({ added: 0, changed: 0, same: 4 })
  const corrected = [keyHeader, ...lines.map((line) => line.replace('B1;A', 'B1;C'))]
  await expect(importKey(corrected)).rejects.toThrow('Say why')
  expect(await importKey(corrected, 'Salah cetak')).toMatchObject({ changed: 2, same: 2 })
  const { data } = await api.execute<{
    exams: { subjects: { keys: { reason: string | null; entries: { position: number; item: string }[] }[] }[] }[]
  }>('{ exams { subjects { keys { reason entries { form position item } } } } }', { viewer: office })
  const keys = data?.exams[0]?.subjects[1]?.keys ?? []
  expect(keys.map(({ reason }) => reason)).toEqual(['Salah cetak', null])
  expect(keys[0]?.entries).toContainEqual({ form: 'A', position: 1, item: 'B1' })
})

describe('answers that are taken back', () => {
  const sheets = async () => {
    const { data } = await api.execute<{ exams: { subjects: { sheets: number }[] }[] }>(
      '{ exams { subjects { sheets } } }',
      { viewer: office },
    )
    return data?.exams[0]?.subjects[1]?.sheets
  }
  const pupil = '0013333301'
  const line = (form: string, answers: string, name = 'Ani') => `${pupil};${name};20300001;6A;${form};1;1;1;${answers}`
  const header = 'NISN;Nama;NPSN;Rombel;Paket;Ruang;Baris;Kolom;1;2'
  const take = (lines: readonly string[]) => importAnswers(api, second, [header, ...lines])
  const undo = async (id: number, role: 'EDUCATION_HEAD' | 'SCHOOL_HEAD' | 'ANALYST' = 'EDUCATION_HEAD') =>
    (
      await api.execute('mutation ($id: ID!) { undoImport(id: $id) { state } }', {
        viewer: role === 'SCHOOL_HEAD' ? { role, areaCodes: ['20300001'] } : { role },
        variables: { id: globalId('Import', id) },
      })
    ).errors?.[0]?.extensions?.code
  const stored = () =>
    api.connection.sql.begin(async (sql) => {
      await sql`select set_config('pantau.' || key, value, true) from jsonb_each_text(${sql.json({ regency: '33.04', tier: 'SCHOOL', areas: '33.04', today: '2026-11-24' })})`
      return await sql<{ answers: string | null; name: string }[]>`
        select n.name, s.answers from exam_persons n
        left join exam_sheets s on s.pupil_id = n.pupil_id and s.subject_id = ${subjectNumber(second)}
        where n.identity = ${pupil}`
    })

  test('are as the import before left them, and newer ones stay', async () => {
    const first = await take([line('A', 'A;B')])
    const other = await take(['0013333302;Budi;20300001;6A;A;1;1;2;C;B'])
    const corrected = await take([line('A', 'C;D', 'Ani Sari')])
    expect(await sheets()).toBe(2)
    expect(await undo(first.id, 'SCHOOL_HEAD')).toBe('FORBIDDEN')
    expect(await undo(first.id, 'ANALYST')).toBe('FORBIDDEN')
    expect(await undo(corrected.id)).toBeUndefined()
    expect([...(await stored())]).toEqual([{ name: 'Ani', answers: 'AB' }])
    const again = await take([line('A', 'D;D')])
    expect(await undo(first.id)).toBeUndefined()
    expect([...(await stored())]).toEqual([{ name: 'Ani', answers: 'DD' }])
    expect(await undo(again.id)).toBeUndefined()
    expect([...(await stored())]).toEqual([])
    expect(await sheets()).toBe(1)
    expect(await undo(again.id)).toBe('BAD_USER_INPUT')
    expect(await undo(other.id)).toBeUndefined()
    expect(await sheets()).toBe(0)
    expect((await take([line('A', 'A;B')])).added).toBe(1)
  })
})
