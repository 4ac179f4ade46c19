import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openImports, type TestImports } from '../testing/open-imports.ts'
import type { TemplateRequest } from './template-request.ts'
import { writeOfficeTemplate } from './write-office-template.ts'

let imports: TestImports

const regency = { regencyCode: '33.04', areaCodes: ['33.04'] }
const office = { regencyCode: '33.04', areaCodes: ['33.04-P07'] }

beforeAll(async () => {
  imports = await openImports()
  await imports.run(
    'HEALTH_CENTRES',
    'kode;nama;kecamatan\nP07;Puskesmas Bawang 1;Bawang\nP08;Puskesmas Bawang 2;Bawang\n',
  )
  const villages = await imports.connection.sql`
    select v.code from areas v join areas k on k.code = v.parent_code where k.name = 'Bawang' and v.level = 'VILLAGE'`
  const lines = villages.map(({ code }, at) => `${code};${at < 4 ? 'P07' : 'P08'}`)
  await imports.run('CATCHMENTS', ['kode desa;kode puskesmas', ...lines, ''].join('\n'))
})

afterAll(() => imports.close())

async function open(request: Partial<TemplateRequest>, scope = regency) {
  const whole = { sheet: 'FIGURES', layout: 'LONG', year: 2026, lang: 'id', ...request } as const
  const bytes = await writeOfficeTemplate(imports.connection.sql, { scope, today: '2026-11-24' }, whole)
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

const write = async (workbook: excel.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer())

/** What the drop-downs offer, by header. */
function listsOf(workbook: excel.Workbook, name = 'Pilihan'): Record<string, string[]> {
  const lists = workbook.getWorksheet(name)
  return Object.fromEntries(
    (lists?.columns ?? []).map(({ values = [] }) => {
      const [, header, ...offered] = values.map(String)
      return [header, offered]
    }),
  )
}

const fill = (sheet: excel.Worksheet | undefined, row: number, cells: Record<string, string | number | undefined>) => {
  const headers = (sheet?.getRow(1).values ?? []) as unknown[]
  for (const [header, value] of Object.entries(cells)) {
    const at = headers.indexOf(header)
    expect([header, at > 0]).toEqual([header, true])
    if (value !== undefined && sheet) sheet.getCell(row, at).value = value
  }
}

describe.each(['id', 'en'] as const)('the template of figures in %s', (lang) => {
  const said = {
    id: {
      area: 'Kode wilayah',
      element: 'Elemen',
      period: 'Periode',
      value: 'Nilai',
      how: 'Cara hitung',
      lists: 'Pilihan',
    },
    en: { area: 'Area code', element: 'Element', period: 'Period', value: 'Value', how: 'Reporting', lists: 'Choices' },
  }[lang]

  test('takes everything that its drop-downs offer', async () => {
    const workbook = await open({ lang })
    const lists = listsOf(workbook, said.lists)
    const data = workbook.worksheets[0]
    const areas = lists[said.area] ?? []
    const regencyLabel = areas.find((label) => label.startsWith('33.04 '))
    for (const [at, element] of (lists[said.element] ?? []).entries())
      fill(data, at + 2, {
        [said.area]: regencyLabel,
        [said.element]: element,
        [said.period]: '2026',
        [said.value]: 1,
      })
    const elementRows = lists[said.element]?.length ?? 0
    for (const [at, period] of (lists[said.period] ?? []).slice(0, 11).entries())
      fill(data, elementRows + at + 2, {
        ...{ [said.area]: regencyLabel, [said.element]: lists[said.element]?.at(-1), [said.period]: period },
        [said.value]: 1,
      })
    const { issues, counts } = await imports.preview('FIGURES', await write(workbook))
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ rows: elementRows + 11, added: elementRows + 11, rejected: 0 })
    expect(elementRows).toBeGreaterThan(60)
    expect(areas.length).toBeGreaterThan(270)
  })

  test('of a puskesmas offers itself and its villages only, and what it is filled with comes in', async () => {
    const workbook = await open({ lang }, office)
    const lists = listsOf(workbook, said.lists)
    expect(lists[said.area]?.map((label) => label.split(' ')[0])).toEqual([
      '33.04-P07',
      ...Array(4).fill(expect.stringMatching(/^33\.04\.\d\d\.\d{4}$/)),
    ])
    for (const [at, area] of (lists[said.area] ?? []).slice(1).entries())
      fill(workbook.worksheets[0], at + 2, {
        ...{ [said.area]: area, [said.element]: lists[said.element]?.find((name) => /K4/.test(name)) },
        ...{ [said.period]: lists[said.period]?.[at], [said.value]: 3, [said.how]: lists[said.how]?.[at % 2] },
      })
    const { issues, counts } = await imports.preview('FIGURES', await write(workbook))
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ added: 4, rejected: 0 })
  })

  test('with a column a month knows the rows of the puskesmas and needs numbers only', async () => {
    const workbook = await open({ lang, layout: 'WIDE' }, office)
    const data = workbook.worksheets[0]
    const rows = (data?.actualRowCount ?? 1) - 1
    expect(rows).toBeGreaterThan(200)
    for (let row = 2; row <= rows + 1; row++)
      fill(data, row, { [lang === 'id' ? 'Februari 2026' : 'February 2026']: 2 })
    const { issues, counts } = await imports.preview('FIGURES', await write(workbook))
    expect(issues.filter(({ severity }) => severity === 'ERROR')).toEqual([])
    expect(counts).toMatchObject({ rows, added: rows, rejected: 0 })
  })

  test('with a worksheet a puskesmas is read back by the names of its worksheets', async () => {
    const workbook = await open({ lang, layout: 'SHEETS' })
    for (const name of ['Puskesmas Bawang 1', 'Puskesmas Bawang 2'])
      fill(workbook.getWorksheet(name), 2, { [lang === 'id' ? 'Maret 2026' : 'March 2026']: 4 })
    const { counts, issues } = await imports.preview('FIGURES', await write(workbook))
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ added: 2, rejected: 0 })
  })

  test('unfilled brings nothing and says so', async () => {
    for (const layout of ['LONG', 'WIDE', 'SHEETS'] as const) {
      const { counts, issues } = await imports.preview('FIGURES', await write(await open({ lang, layout })))
      expect(counts).toMatchObject({ rows: 0, added: 0 })
      expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['NO_ROWS']))
    }
  })
})

test('the other templates take what they offer', async () => {
  const published = await open({ sheet: 'PUBLISHED' })
  const lists = listsOf(published)
  for (const [at, measure] of (lists.Ukuran ?? []).entries())
    fill(published.worksheets[0], at + 2, {
      ...{ 'Kode wilayah': lists['Kode wilayah']?.[0], Ukuran: measure, Periode: lists.Periode?.[0], Nilai: 1 },
      Sumber: 'Profil',
    })
  const schools = await open({ sheet: 'SCHOOLS' })
  fill(schools.worksheets[0], 2, {
    ...{ NPSN: '20304050', 'Nama sekolah': 'SD 1', Jenjang: 'SD', Status: 'negeri' },
    'Kode kecamatan': listsOf(schools)['Kode kecamatan']?.[0],
  })
  const catchments = await open({ sheet: 'CATCHMENTS' })
  fill(catchments.worksheets[0], 2, {
    'Kode desa': listsOf(catchments)['Kode desa']?.[0],
    'Kode puskesmas': listsOf(catchments)['Kode puskesmas']?.[0],
  })
  for (const [sheet, workbook] of [
    ['PUBLISHED', published],
    ['SCHOOLS', schools],
    ['CATCHMENTS', catchments],
  ] as const) {
    const { issues, counts } = await imports.preview(sheet, await write(workbook))
    expect([sheet, issues, counts.added > 0]).toEqual([sheet, [], true])
  }
})

test('an area that is not its own is refused', async () => {
  await expect(open({ areaCode: '33.04-P08' }, office)).rejects.toThrow('not yours')
})
