import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { describeSheetIssue } from './index.ts'
import { codes, readAll, readText, sheetFile, VISITS } from './testing/sheet-files.ts'

const ROW = { area: '33.04.01', month: '2024-03', count: 12, note: 'ok' }

describe('rows', () => {
  it('come typed, with every key, their line and their headers', async () => {
    const { rows, issues } = await readText('Kode wilayah,Bulan,Jumlah\n33.04.01,Maret 2024, 12 \n', VISITS)
    expect(issues).toEqual([])
    expect(rows).toEqual([
      { row: 2, cells: { ...ROW, note: null }, columnOf: { area: 'Kode wilayah', month: 'Bulan', count: 'Jumlah' } },
    ])
  })

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('are cut at the %s, also when other delimiters stand in quotes', async (_, delimiter) => {
    const lines = [
      ['Kode wilayah', 'Bulan', 'Jumlah', 'Keterangan'],
      ['33.04.01', '2024-03', '12', '"a;b,c;d,e;f,g;h,i"'],
    ]
    const { rows } = await readText(lines.map((line) => line.join(delimiter)).join('\r\n'), VISITS)
    expect(rows[0]?.cells).toEqual({ ...ROW, note: 'a;b,c;d,e;f,g;h,i' })
  })

  it('are cut where the known headers are, though another delimiter is as regular', async () => {
    const { rows } = await readText('Kode wilayah;Bulan;Jumlah;a, b, c, d, e\n1;2024-03;5;f, g, h, i, j\n', VISITS)
    expect(rows).toMatchObject([{ cells: { area: '1', count: 5 } }])
  })

  it('are found by the delimiter a sep= line states', async () => {
    const { rows } = await readText('sep=;\nArea code;Month;Count\n1;2024-03;5\n', VISITS)
    expect(rows).toMatchObject([{ row: 3, cells: { area: '1', count: 5 } }])
  })

  it('count comment lines, blank lines, title lines and quoted line ends in their numbers', async () => {
    const text = [
      '# sumber: "BPS; 2024',
      '',
      '# kedua',
      'DATA KUNJUNGAN,,,',
      'Kode wilayah,Bulan,Jumlah,"Kete\nrangan"',
      '1,2024-01,5,"dua\r\nbaris\nlagi"',
      ',,,',
      '',
      '2,2024-01,6,',
      '3,2024-01,x,',
    ].join('\n')
    const batch = await readText(text, VISITS)
    expect(batch.rows.map(({ row }) => row)).toEqual([7, 12])
    expect(codes(batch)).toEqual(['NOT_A_NUMBER@13'])
  })

  it('come in batches of the size asked for, none lost', async () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => `${at},2024-03,${at % 100},"a ""b"" c"`)
    const path = sheetFile(`Kode wilayah,Bulan,Jumlah,Keterangan\n${lines.join('\n')}\n`)
    const { rows, issues } = await readAll(path, VISITS, { batchSize: 999 })
    expect(issues).toEqual([])
    expect(rows).toHaveLength(25_000)
    expect(
      rows.every(({ row, cells }, at) => row === at + 2 && cells.area === String(at) && cells.note === 'a "b" c'),
    ).toBe(true)
  })

  it('may be few: reading can stop early', async () => {
    const { readSheet } = await import('./index.ts')
    const path = sheetFile(`Kode wilayah,Bulan,Jumlah\n${'1,2024-03,1\n'.repeat(50_000)}`)
    for await (const batch of readSheet(path, VISITS, { batchSize: 10 })) {
      expect(batch.rows).toHaveLength(10)
      break
    }
  })
})

describe('encodings', () => {
  const text = 'Kode wilayah;Bulan;Jumlah;Keterangan\r\n1;2024-03;5;Café – “x”\r\n'
  const expected = { area: '1', month: '2024-03', count: 5, note: 'Café – “x”' }

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('%s is read', async (_, bytes) => {
    const { rows, issues } = await readAll(sheetFile(bytes), VISITS)
    expect(issues).toEqual([])
    expect(rows[0]?.cells).toEqual(expected)
  })

  it('anything else is read as Windows-1252, with one warning', async () => {
    const batch = await readAll(sheetFile(iconv.encode(text, 'win1252')), VISITS)
    expect(codes(batch)).toEqual(['UNREADABLE_TEXT@null'])
    expect(batch.issues[0]?.severity).toBe('WARN')
    expect(batch.rows[0]?.cells).toEqual(expected)
  })

  it('a UTF-8 letter across the read block is no foreign byte', async () => {
    const start = 'Kode wilayah;Bulan;Jumlah;Keterangan\n'
    for (const shift of [0, 1, 2, 3]) {
      const filler = 'x'.repeat((1 << 20) - Buffer.byteLength(start) - 11 - shift)
      const lines = filler.match(/.{1,1000}/g)?.map((part) => `1;2024-03;5;${part.slice(13)}`) ?? []
      const batch = await readAll(sheetFile(`${start}${lines.join('\n')}\n1;2024-03;5;${'€'.repeat(40_000)}\n`), VISITS)
      expect(batch.issues).toEqual([])
    }
  })
})

describe('bad rows', () => {
  const head = 'Kode wilayah,Bulan,Jumlah,Keterangan\n'

  it('each give issues with row, header and text, and are left out', async () => {
    const batch = await readText(
      `${head}1,2024-13,dua,\n,2024-01,-1,\n2,2024-01,1.5,\n3,2024-01,10000,\n4,2024-01,–,\n5,2024-01,=A1+1,\n6,2024-02,7,\n`,
      VISITS,
    )
    expect(codes(batch)).toEqual([
      'NOT_A_MONTH@2',
      'NOT_A_NUMBER@2',
      'CELL_REQUIRED@3',
      'BELOW_MINIMUM@3',
      'NOT_AN_INTEGER@4',
      'ABOVE_MAXIMUM@5',
      'CELL_REQUIRED@6',
      'FORMULA_WITHOUT_RESULT@7',
    ])
    expect(batch.issues[1]).toMatchObject({ column: 'Jumlah', value: 'dua', severity: 'ERROR' })
    expect(batch.issues[3]?.params).toEqual({ minimum: 0 })
    expect(batch.rows.map(({ row }) => row)).toEqual([8])
  })

  it('cut short are errors when a required cell is missing, else warnings', async () => {
    const batch = await readText(`${head}1,2024-01\n2,2024-01,5\n`, VISITS)
    expect(batch.issues.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['ROW_TOO_SHORT', 2, 'ERROR'],
      ['ROW_TOO_SHORT', 3, 'WARN'],
    ])
    expect(batch.rows.map(({ row }) => row)).toEqual([3])
  })

  it('with more cells than headers are errors, for an unquoted comma shifts every cell', async () => {
    const batch = await readText(`${head}1,2024-01,12,5,x\n2,2024-01,5,,,\n`, VISITS)
    expect(codes(batch)).toEqual(['ROW_TOO_LONG@2'])
    expect(batch.rows.map(({ row }) => row)).toEqual([3])
  })

  it('with a quote closed lines later are named with the rows they swallow; the rest is read', async () => {
    const batch = await readText(`${head}1,2024-01,5,"a\n2,2024-01,5,\n3,2024-01,6,"b"\n4,2024-01,7,c\n`, VISITS)
    expect(codes(batch)).toEqual(['QUOTE_BROKEN@2'])
    expect(batch.issues[0]?.params).toEqual({ lastRow: 4 })
    expect(batch.rows.map(({ row }) => row)).toEqual([5])
  })

  it('with a quote never closed end the reading with its row', async () => {
    const batch = await readText(`${head}1,2024-01,5,a\n2,2024-01,5,"b\n${'3,2024-01,6,c\n'.repeat(10)}`, VISITS)
    expect(codes(batch)).toEqual(['QUOTE_BROKEN@3'])
    expect(batch.rows.map(({ row }) => row)).toEqual([2])
  })

  it('with a quote never closed stop early in a large file', async () => {
    const batch = await readText(`${head}1,2024-01,5,a\n2,2024-01,5,"b\n${'3,2024-01,6,c\n'.repeat(400_000)}`, VISITS)
    expect(codes(batch)).toEqual(['QUOTE_BROKEN@3'])
  })

  it('keep quotes inside a text', async () => {
    const { rows } = await readText(`${head}1,2024-01,5,Desa "Maju"\n`, VISITS)
    expect(rows[0]?.cells.note).toBe('Desa "Maju"')
  })
})

describe('decimal marks', () => {
  const rates = {
    columns: [
      { key: 'area', kind: 'text', title: { id: 'Wilayah', en: 'Area' } },
      { key: 'rate', kind: 'decimal', title: { id: 'Angka', en: 'Rate' } },
      { key: 'total', kind: 'integer', title: { id: 'Total', en: 'Total' } },
    ],
  } as const
  const read = async (text: string, decimal?: ',' | '.') => {
    const batch = await readText(text, rates, { mapping: { decimal } })
    return [...batch.rows.map(({ cells }) => [cells.rate, cells.total]), ...codes(batch)]
  }

  it('go with the delimiter when no number tells', async () => {
    expect(await read('Wilayah;Angka;Total\n33.04;1.234;1.234\n')).toEqual([[1234, 1234]])
    expect(await read('Wilayah,Angka,Total\n33.04,1.234,1234\n')).toEqual([[1.234, 1234]])
  })

  it('are told by a number with one reading only, even in a later row', async () => {
    expect(await read('Wilayah;Angka;Total\n1;1.234;5\n2;12.5;5\n')).toEqual([
      [1.234, 5],
      [12.5, 5],
    ])
  })

  it('that contradict make numbers with two readings ambiguous', async () => {
    expect(await read('Wilayah;Angka;Total\n1;1.234;5\n2;12.5;5\n3;12,5;5\n')).toEqual([
      [12.5, 5],
      [12.5, 5],
      'AMBIGUOUS_NUMBER@2',
    ])
  })

  it('are unknown with tabs', async () => {
    expect(await read('Wilayah\tAngka\tTotal\n1\t1.234\t1.234\n')).toEqual(['AMBIGUOUS_NUMBER@2', 'AMBIGUOUS_NUMBER@2'])
  })

  it('are what the user states', async () => {
    expect(await read('Wilayah\tAngka\tTotal\n1\t1.234\t1.234\n', ',')).toEqual([[1234, 1234]])
    expect(await read('Wilayah,Angka,Total\n1,1.234,1.234\n', '.')).toEqual(['NOT_AN_INTEGER@2'])
  })

  it('do not take whole numbers for granted in a file of programs', async () => {
    expect(await read('Wilayah,Angka,Total\n1,5,12.000\n')).toEqual(['AMBIGUOUS_NUMBER@2'])
  })
})

describe('headers', () => {
  it('are matched without case, accents, blanks and marks', async () => {
    const { rows } = await readText('KODE_WILAYAH,  bulán ,jum-lah,Catatan\n1,2024-01,5,x\n', VISITS)
    expect(rows[0]?.columnOf).toEqual({ area: 'KODE_WILAYAH', month: 'bulán', count: 'jum-lah', note: 'Catatan' })
  })

  it('missing are one error each that lists what there is and the nearest', async () => {
    const batch = await readText('Kode wilayah,Bulan,Jumlahh\n1,2024-01,5\n', VISITS)
    expect(codes(batch)).toEqual(['HEADER_MISSING@1', 'HEADER_UNKNOWN@1'])
    const [missing] = batch.issues
    expect(missing && describeSheetIssue(missing, 'id')).toBe(
      'Baris 1: kolom "Jumlah" tidak ditemukan. Judul kolom yang ada: Kode wilayah, Bulan, Jumlahh. Apakah maksud Anda "Jumlahh"? Beri judul "Jumlah" pada kolom itu, atau tunjukkan kolomnya lewat pemetaan.',
    )
    expect(batch.rows).toEqual([])
  })

  it('unknown are one warning', async () => {
    const batch = await readText('Kode wilayah,x,Bulan,Jumlah,y\n1,a,2024-01,5,b\n', VISITS)
    expect(batch.issues).toMatchObject([
      { code: 'HEADER_UNKNOWN', severity: 'WARN', value: 'x, y', params: { count: 2 } },
    ])
    expect(batch.rows).toHaveLength(1)
  })

  it('that mean the same are an error', async () => {
    const batch = await readText('Kode wilayah,Bulan,Jumlah,Count\n1,2024-01,5,6\n', VISITS)
    expect(batch.issues).toMatchObject([
      { code: 'HEADER_TWICE', value: 'Count', params: { first: 'Jumlah', secondColumn: 4 } },
    ])
    expect(batch.rows).toEqual([])
  })

  it('are looked for in the first twenty rows only', async () => {
    const below = (lines: number) => `${'Judul laporan\n'.repeat(lines)}Kode wilayah,Bulan,Jumlah\n1,2024-01,5\n`
    expect((await readText(below(19), VISITS)).rows).toMatchObject([{ row: 21 }])
    expect(codes(await readText(below(20), VISITS))).toContain('HEADER_MISSING@1')
  })

  it('without rows give a warning', async () => {
    expect(codes(await readText('Kode wilayah,Bulan,Jumlah\n', VISITS))).toEqual(['NO_ROWS@null'])
  })
})
