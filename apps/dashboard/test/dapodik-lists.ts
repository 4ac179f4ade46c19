import excel from 'exceljs'

/** A list as Dapodik exports it: four title lines, a header of two rows with merged cells, and columns nobody here asks for. */
async function writeList(
  path: string,
  title: string,
  columns: readonly (string | readonly [group: string, ...parts: string[]])[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<string> {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(title)
  sheet.addRows([
    [title],
    ['SD NEGERI 1 BATUR'],
    ['Kecamatan Kec. Batur, Kabupaten Kab. Banjarnegara, Provinsi Prov. Jawa Tengah'],
    ['Tanggal Unduh: 2026-11-20 08:15:02', null, null, null, 'Pengunduh: operator'],
  ])
  const flat = columns.flatMap((column) =>
    typeof column === 'string'
      ? [[column, null]]
      : column.slice(1).map((part, at) => [at === 0 ? column[0] : null, part]),
  )
  sheet.addRow(flat.map(([group]) => group ?? null))
  sheet.addRow(flat.map(([, part]) => part ?? null))
  for (const [at, [group, part]] of flat.entries()) if (group && part === null) sheet.mergeCells(5, at + 1, 6, at + 1)
  sheet.addRows(rows.map((row) => [...row]))
  await workbook.xlsx.writeFile(path)
  return path
}

export interface ListedTeacher {
  readonly name: string
  readonly nuptk: string | null
  readonly kind: string
  readonly duty?: string
  readonly account?: string
}

/** "Daftar Guru", with the column of accounts that a head of school adds. */
export const writeTeacherList = (path: string, teachers: readonly ListedTeacher[]) =>
  writeList(
    path,
    'Daftar Guru',
    ['No', 'Nama', 'NUPTK', 'JK', 'Tempat Lahir', 'NIP', 'Jenis PTK', 'Agama', 'Tugas Tambahan', 'Nama akun'],
    teachers.map(({ name, nuptk, kind, duty, account }, at) => [
      ...[at + 1, name, nuptk, 'P', 'Banjarnegara', null, kind, 'Islam', duty ?? null, account ?? null],
    ]),
  )

/** "Daftar Rombongan Belajar", with its counts under one merged header. */
export const writeClassList = (path: string, classes: readonly { name: string; grade: number; teacher: string }[]) =>
  writeList(
    path,
    'Daftar Rombongan Belajar',
    ['No', 'Nama Rombel', 'Tingkat Kelas', ['Jumlah Siswa', 'L', 'P', 'Total'], 'Wali Kelas', 'Kurikulum', 'Ruangan'],
    classes.map(({ name, grade, teacher }, at) => [
      ...[at + 1, name, `Kelas ${grade}`, 5, 5, 10, teacher, 'Kurikulum Merdeka', `Ruang ${grade}`],
    ]),
  )

const parent = ['Nama', 'Tahun Lahir', 'Jenjang Pendidikan', 'Pekerjaan', 'Penghasilan', 'NIK'] as const

/** "Daftar Peserta Didik", with the parents under merged headers. */
export const writePupilList = (
  path: string,
  pupils: readonly { name: string; nisn: string; bornOn: string; className: string }[],
) =>
  writeList(
    path,
    'Daftar Peserta Didik',
    [
      ...['No', 'Nama', 'NIPD', 'JK', 'NISN', 'Tempat Lahir', 'Tanggal Lahir', 'NIK', 'Agama'],
      ['Data Ayah', ...parent],
      ['Data Ibu', ...parent],
      ...['Rombel Saat Ini', 'Kebutuhan Khusus', 'Jarak Rumah ke Sekolah (KM)'],
    ],
    pupils.map(({ name, nisn, bornOn, className }, at) => [
      ...[
        at + 1,
        name,
        `${100 + at}`,
        at % 2 === 0 ? 'L' : 'P',
        nisn,
        'Banjarnegara',
        bornOn,
        '3304150101190001',
        'Islam',
      ],
      ...['Ayah Rahasia', 1985, 'SMA / sederajat', 'Petani', 'Kurang dari Rp. 500,000', '3304150101850001'],
      ...['Ibu Rahasia', 1988, 'SMP / sederajat', 'Tidak bekerja', null, '3304154101880001'],
      ...[className, 'Tidak ada', 1],
    ]),
  )
