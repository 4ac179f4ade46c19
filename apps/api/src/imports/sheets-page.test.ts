import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSheetMapping, ISSUE_CODES } from '@pantau/spreadsheets'
import { expect, test } from 'vitest'
import { readBoundaryMapping } from './boundaries/boundary-mapping.ts'
import { describeIssue } from './issues/describe-issue.ts'
import { domainIssueCodes, type ImportIssue } from './issues/import-issue.ts'
import { sheetDefinitions } from './sheets/sheet-definitions.ts'

const docs = fileURLToPath(new URL('../../../../docs/', import.meta.url))
const page = readFileSync(join(docs, 'sheets.md'), 'utf8')

const sectionOf = (kind: string) => page.split(`\n## ${kind}\n`)[1]?.split('\n## ')[0] ?? ''

test('docs/sheets.md names every column of every sheet with its titles and other headers', () => {
  for (const [kind, { columns }] of Object.entries(sheetDefinitions)) {
    const section = kind === 'PUBLISHED' ? sectionOf('FIGURES') + sectionOf(kind) : sectionOf(kind)
    for (const { key, title, aliases = [] } of columns)
      for (const word of [`\`${key}\``, title.id, title.en, ...aliases])
        expect([kind, key, section.includes(word) ? word : 'missing']).toEqual([kind, key, word])
  }
})

test('docs/sheets.md names every issue code', () => {
  for (const code of [...ISSUE_CODES, ...domainIssueCodes]) expect(page).toContain(`\`${code}\``)
})

test('every mapping of docs/mappings fits a kind of sheet', () => {
  const folder = join(docs, 'mappings')
  for (const file of readdirSync(folder)) {
    const mapping: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const fits = Object.values(sheetDefinitions).some((sheet) => checkSheetMapping(mapping, sheet).issues.length === 0)
    expect([file, fits || readBoundaryMapping(mapping).issues.length === 0]).toEqual([file, true])
  }
})

test('every issue is said in both languages with its place, its words filled in', () => {
  const params = {
    nearest: 'birth.live',
    candidates: 'a, b',
    place: 'P',
    regencyCode: '33.04',
    element: 'x',
    level: 'VILLAGE',
  }
  const rest = {
    other: 7,
    part: 'p',
    whole: 'w',
    partValue: 3,
    wholeValue: 2,
    area: 'A',
    name: 'N',
    today: '2026-11-24',
    period: '2026-01',
    own: 9,
    ownPeriod: '2026-01',
    partsPeriod: '2026-03',
    sum: 7,
    fall: 2,
    headers: 'K1, K4',
    mapping: '{}',
    digits: 10,
    grades: '1, 2',
    forms: 'A, B',
    length: 39,
    items: 40,
    room: '1',
    said: 'Jawaban ganda "AB" pada butir 7.',
    saidEn: 'Double mark "AB" on item 7.',
  }
  for (const code of domainIssueCodes) {
    const issue: ImportIssue = {
      ...{ severity: 'ERROR', code, row: 12, column: 'nilai', value: 'isi' },
      params: { ...params, ...rest },
    }
    const [said, inEnglish] = [describeIssue(issue, 'id'), describeIssue(issue, 'en')]
    expect(said).toMatch(/^Baris 12, kolom "nilai": \S.*[.?]$/)
    expect(inEnglish).toMatch(/^Row 12, column "nilai": \S.*[.?]$/)
    for (const sentence of [said, inEnglish]) expect(sentence).not.toMatch(/undefined|""| {2}/)
  }
})
