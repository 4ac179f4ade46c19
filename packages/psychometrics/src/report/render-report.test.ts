import { describe, expect, test } from 'vitest'
import { analyseSheet } from '../exam/analyse-sheet.ts'
import type { Locale } from '../matrix/issue.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { renderReport } from './render-report.ts'

const exam = simulateExam(1200, 40, 17)
const wrongKey = exam.key.rows[9]?.[1] === 'A' ? 'B' : 'A'
const key = {
  header: ['item', 'key', 'topic'],
  rows: exam.key.rows.map(([item = '', right = ''], i) => [
    item,
    i === 9 ? wrongKey : right,
    i === 0 ? '<b>Pecahan & "KPK"' : '',
  ]),
}
const responses = {
  header: [...exam.responses.header, 'kecamatan', 'sex'],
  rows: exam.responses.rows.map((cells, v) => [...cells, `<i>Kec ${v % 3}</i>`, v % 2 ? 'L' : 'P']),
}
const report = (locale: Locale, sheets: Parameters<typeof analyseSheet>[0] = { responses, key }) => {
  const analysed = analyseSheet({ ...sheets, locale })
  return renderReport({ exam: analysed, issues: analysed.tables.issues, name: 'Ujian <coba>', locale })
}
const full = analyseSheet({ responses, key, irt: 'rasch', dif: { column: 'sex' }, cutScore: 18 })

describe('the printable report', () => {
  test('names the item with the wrong key first, with what the right key would change', () => {
    const html = report('id')
    expect(html).toContain('<h1>Butir i10 diduga salah kunci; ')
    expect(html).toContain(`bukan kunci ${wrongKey}`)
    expect(html).toMatch(/Bila kunci menjadi [A-D]: [\d.]+ peserta naik, [\d.]+ turun; α 0,\d{3} → 0,\d{3}/)
    expect(html.indexOf('>i10<')).toBeLessThan(html.indexOf('>i1<'))
  })

  test('the table begins with the items to look at, and only the curve of a suspected key has a plum line', () => {
    const html = report('id')
    const ids = [...html.matchAll(/<th scope="row"><b>(i\d+)<\/b>/g)].map(([, id]) => id)
    const looks = [...html.matchAll(/<li><b>(i\d+)<\/b>/g)].map(([, id]) => id)
    expect(looks.length).toBeGreaterThan(0)
    expect(ids.slice(0, looks.length)).toEqual(looks)
    expect(ids[0]).toBe('i10')
    expect((html.match(/<polyline[^>]*stroke="#801650"/g) ?? []).length).toBe(1)
  })

  test('speaks the language it is asked for, with its decimal sign', () => {
    expect(report('id')).toMatch(/<html lang="id">[\s\S]*Reliabilitas, α<\/dt><dd><b>0,\d\d/)
    const english = report('en')
    expect(english).toMatch(/<html lang="en">[\s\S]*Reliability, α<\/dt><dd><b>0\.\d\d/)
    expect(english).not.toMatch(/Butir|Peserta|Kunci|terlalu/)
  })

  test('is one file: no script, no style sheet, picture or address outside', () => {
    const html = renderReport({ exam: full, issues: full.tables.issues, name: 'Ujian', locale: 'id' })
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import|\son\w+=/)
    expect(html.length).toBeLessThan(200_000)
  })

  test('holds the map with a mark for every item, a curve for every item, the groups, the model and DIF', () => {
    const html = renderReport({ exam: full, issues: full.tables.issues, name: '', locale: 'id' })
    const marks = html.match(/<circle|<path d="M[\d. ]+l6 6|<rect [^>]*width="9" height="9"/g) ?? []
    expect(marks.length).toBe(40)
    expect((html.match(/<polyline/g) ?? []).length).toBe(40 * 4 + 1)
    for (const title of ['Hasil menurut kecamatan', 'Model Rasch', 'Keberfungsian butir berbeda: '])
      expect(html).toContain(title)
  })

  test('writes names and topics as text, never as markup', () => {
    const html = report('id')
    expect(html).toContain('&lt;b&gt;Pecahan &amp; &quot;KPK&quot;')
    expect(html).not.toMatch(/<b>Pecahan|<i>Kec|Ujian <coba>/)
  })

  test('opens and closes the same tags', () => {
    const html = renderReport({ exam: full, issues: full.tables.issues, name: '', locale: 'id' })
    for (const tag of [
      'section',
      'table',
      'tr',
      'td',
      'th',
      'div',
      'svg',
      'ul',
      'li',
      'span',
      'text',
      'g',
      'b',
      'i',
      'p',
    ]) {
      const count = (pattern: string) => (html.match(new RegExp(pattern, 'g')) ?? []).length
      expect([tag, count(`<${tag}[ >]`)]).toEqual([tag, count(`</${tag}>`)])
    }
  })

  test.each([1, 9, 29, 60])('%i pupils give a report that says what is too few, without NaN', (pupils) => {
    const small = simulateExam(pupils, 8, 3)
    const html = report('id', small)
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/)
    if (pupils < 30) expect(html).toContain(`<h1>${pupils} peserta: terlalu sedikit untuk menilai butir</h1>`)
  })

  test('groups too small to judge are counted, not listed', () => {
    const rows = exam.responses.rows.map((cells, v) => [...cells, v < 9 ? `kecil ${v}` : 'besar'])
    const html = report('id', { responses: { header: [...exam.responses.header, 'kelas'], rows }, key })
    expect(html).toContain('9 kelompok dengan kurang dari 10 peserta tidak ditulis')
    expect(html).toContain('<td>besar</td>')
    expect(html).not.toContain('kecil')
  })

  test('a crowded map names the items in doubt and leaves out labels without room', () => {
    const crowd = simulateExam(300, 160, 2)
    const rows = crowd.key.rows.map(([item = '', right = ''], i) => [
      item,
      i === 9 ? (right === 'A' ? 'B' : 'A') : right,
    ])
    const html = report('id', { responses: crowd.responses, key: { header: crowd.key.header, rows } })
    const map = html.slice(html.indexOf('scroll map'), html.indexOf('</figure>'))
    const labels = [...map.matchAll(/>(i\d+)<\/text>/g)].map(([, id]) => id)
    expect(labels).toContain('i10')
    expect(labels.length).toBeLessThan(160)
  })

  test('lists the issues found while reading', () => {
    const rows = [...responses.rows, ['p1', ...Array<string>(42).fill('A')]]
    expect(report('id', { responses: { ...responses, rows }, key })).toContain(
      'Baris 1202: Peserta p1 sudah ada di baris 2',
    )
  })
})
