import { expect, it } from 'vitest'
import { allSheets, buildMapping, type ColumnChoice } from './build-mapping.ts'

const choice: ColumnChoice = {
  headers: ['Desa', 'Uraian', 'Ket', 'Jan', 'Feb'],
  headerOf: { areaName: 'Desa', element: 'Uraian', value: '' },
  constantOf: { year: '2026', element: '' },
  across: ['Jan'],
  worksheet: '',
  worksheets: ['Bawang 1', 'Bawang 2'],
}
const unpivot = { keyColumn: 'month', valueColumn: 'value', columns: { Jan: '1', Feb: '2' } }

it('names what was chosen, leaves the rest out on purpose, and keeps what the form does not speak of', () => {
  expect(buildMapping({ unpivot, decimal: ',', values: { element: { Total: null } } }, choice)).toEqual({
    columns: { Desa: 'areaName', Uraian: 'element', Ket: null, Feb: null },
    constants: { year: '2026' },
    unpivot: { ...unpivot, columns: { Jan: '1' } },
    decimal: ',',
    values: { element: { Total: null } },
  })
})

it('gives up the wide form where no month is chosen', () => {
  expect(buildMapping({ unpivot }, { ...choice, across: [] })).not.toHaveProperty('unpivot')
})

it('reads one worksheet, or all of them under their names', () => {
  expect(buildMapping({ sheet: 'A' }, { ...choice, worksheet: 'Bawang 2' })).toMatchObject({ sheet: 'Bawang 2' })
  expect(buildMapping({ sheet: 'A' }, { ...choice, worksheet: allSheets })).toMatchObject({
    sheets: { keyColumn: 'areaName', names: { 'Bawang 1': 'Bawang 1', 'Bawang 2': 'Bawang 2' } },
  })
  const sheets = { keyColumn: 'areaCode', names: { 'Bawang 1': 'P07' } }
  expect(buildMapping({ sheets }, { ...choice, worksheet: allSheets })).toMatchObject({ sheets })
  expect(buildMapping({ sheets }, choice)).not.toHaveProperty('sheets')
})
