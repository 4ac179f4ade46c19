import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { PDFParse } from 'pdf-parse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSeed } from '../testing/demo-seed.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { formatsOf } from '../wording/formats.ts'
import { readWeek } from './brief-week.ts'
import { writePage } from './page/write-page.ts'
import { findChromium, printPdf } from './print-pdf.ts'
import { readBrief } from './readable-brief.ts'
import { writeBrief } from './rules/write-brief.ts'
import { factsBefore, fullestFacts } from './testing/fullest-facts.ts'
import { listNumbers } from './testing/list-numbers.ts'

let api: TestApi
let owner: Connection
const regent = { role: 'REGENT' } as const
const month = '2026-10'

interface Answer {
  readonly brief: {
    readonly week: string
    readonly isClosed: boolean
    readonly writtenAt: string
    readonly title: string
    readonly lines: readonly { readonly section: string; readonly text: string; readonly note: number }[]
    readonly notes: readonly { readonly number: number; readonly query: string; readonly path: string }[]
    readonly html: string
    readonly english: string
    readonly queries: string
  }
}

async function ask(week: string, viewer: Viewer = regent) {
  const { data, errors } = await api.execute<Answer>(
    `query ($week: String!) { brief(week: $week) { week isClosed writtenAt title lines { section text note }
      notes { number query path } html english: html(language: EN) queries: html(page: QUERIES) } }`,
    { viewer, variables: { week } },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.brief
}

const listKept = async (viewer: Viewer = regent) =>
  (await api.execute<{ briefs: { week: string; title: string }[] }>('{ briefs { week title } }', { viewer })).data
    ?.briefs ?? []

beforeAll(async () => {
  const urls = await testDatabase(demoSeed)
  api = await openTestApi(urls, { isDemo: true })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
}, 180_000)

afterAll(() => Promise.all([api.close(), owner.close()]))

const decide = async (note: string, madeAt: string, dueOn: string) => {
  const [made] = await owner.sql<{ id: number }[]>`
    insert into decisions (regency_code, area_code, note, owner, due_on)
    values ('33.04', '33.04.17', ${note}, 'Kepala Dinas Kesehatan', ${dueOn}) returning id`
  await owner.sql`insert into decision_steps (decision_id, kind, taken_by, taken_at, owner, due_on)
    values (${made?.id ?? 0}, 'MADE', 'bupati', ${madeAt}, 'Kepala Dinas Kesehatan', ${dueOn})`
}

test('until the changes are weighed a brief says so and is not kept; then that of a past week is, once asked for', async () => {
  const early = await ask('2026-W47')
  expect(early.isClosed).toBe(false)
  expect(early.lines.map(({ text }) => text)).toContain('Perubahan bulan ini masih dihitung')
  expect(await listKept()).toEqual([])
  await api.api.signals.keep(month)
  await decide('Kirim bidan pengganti', '2026-11-18T03:00:00Z', '2026-11-20')
  const kept = await ask('2026-W47')
  expect(kept.isClosed).toBe(true)
  expect(kept.title).toMatch(/^K6 riil di .*Wanayasa.* turun nyata menjadi/)
  expect((await listKept()).map(({ week, title }) => [week, title])).toEqual([['2026-W47', kept.title]])
})

test('a kept brief stays word for word what it was, while that of this week tells what has come since', async () => {
  const before = await ask('2026-W47')
  await decide('Cetak lembar pemantauan', '2026-11-24T03:00:00Z', '2026-12-01')
  expect(await ask('2026-W47')).toEqual(before)
  const present = await ask('2026-W48')
  expect(present.isClosed).toBe(false)
  const texts = present.lines.map(({ text }) => text)
  expect(texts).toContain('Tindakan: Cetak lembar pemantauan')
  expect(texts).toContain('Cetak lembar pemantauan')
  expect(before.lines.map(({ text }) => text)).not.toContain('Cetak lembar pemantauan')
  expect(before.html).toContain('lewat 2 hari')
})

test('the page is static, without script, at most 30 kB, and every sentence leads to its query', async () => {
  const { html, english, queries, lines, notes } = await ask('2026-W47')
  for (const page of [html, english, queries]) {
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i)
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(30_000)
  }
  expect([html, english].map((page) => /<html lang="(\w+)">/.exec(page)?.[1])).toEqual(['id', 'en'])
  expect(new Set(lines.map(({ note }) => note))).toEqual(new Set(notes.map(({ number }) => number)))
  for (const { number } of notes) {
    expect(html).toContain(`href="#n${number}"`)
    expect(html).toContain(`/brief/2026-W47/kueri#k${number}"`)
    expect(queries).toContain(`id="k${number}"`)
  }
})

/** Numbers in its answers that a text does not tell, in the ways a page may write them. */
const listUntold = (numbers: readonly number[], text: string, language: 'id' | 'en') =>
  numbers.filter((value) => {
    const written = [0, 1, 2].map((decimals) => formatsOf[language].number(Math.abs(value), decimals))
    return !written.some((number) => new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?!\\d)`).test(text))
  })

async function askNumbers(notes: Answer['brief']['notes']): Promise<number[]> {
  const numbers: number[] = []
  for (const { query } of notes) {
    const { data, errors } = await api.execute(query, { viewer: regent })
    expect(errors).toBeUndefined()
    numbers.push(...listNumbers(data))
  }
  return numbers
}

test('every number that the queries of its footnotes give stands on the page', async () => {
  const { notes, html, english } = await ask('2026-W47')
  const textOf = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ')
  const numbers = await askNumbers(notes)
  expect(numbers.length).toBeGreaterThan(60)
  expect(listUntold(numbers, textOf(html), 'id')).toEqual([])
  expect(listUntold(numbers, textOf(english), 'en')).toEqual([])
})

const readPdf = async (page: string) => {
  const file = join(tmpdir(), `pantau-brief-${process.pid}.pdf`)
  await printPdf(page, file)
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) })
  const { text, total } = await parser.getText({ pageJoiner: '' })
  await parser.destroy()
  rmSync(file)
  return { pages: total, text: text.replace(/\s+/g, ' ') }
}

test.runIf(findChromium())(
  'on paper it is one page with every number of its queries, and one page when it is fullest',
  async () => {
    const { notes, html } = await ask('2026-W47')
    const printed = await readPdf(html)
    expect(printed.pages).toBe(1)
    expect(listUntold(await askNumbers(notes), printed.text, 'id')).toEqual([])
    const scope = {
      regencyCode: '33.04',
      areaCodes: ['33.04'],
      domains: ['HEALTH', 'EDUCATION'],
      tier: 'AGGREGATE',
    } as const
    const content = writeBrief(fullestFacts, factsBefore)
    const brief = { week: readWeek('2026-W47'), isClosed: true, writtenAt: '2026-11-23T00:00:00Z', content }
    const fullest = await readBrief(api.connection.sql, scope, brief)
    for (const language of ['id', 'en'] as const) {
      const page = writePage(fullest, { language, today: '2026-11-24' })
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(30_000)
      expect((await readPdf(page)).pages).toBe(1)
    }
  },
)

test('without Chromium it is said where to get it', async () => {
  await expect(printPdf('', 'x.pdf', findChromium('/nowhere/chromium'))).rejects.toThrow('A PDF needs Chromium')
})

test('a reader sees the lines about her own areas and offices, and what is about the whole regency', async () => {
  const all = await ask('2026-W47')
  const province = await ask('2026-W47', { role: 'PROVINCE', areaCodes: ['33'] })
  expect(province.title).toBe('K6 dan persalinan di fasyankes belum memenuhi target')
  expect(province.lines.map(({ text }) => text).join(' ')).not.toMatch(/Wanayasa|Batur/)
  expect(province.html).toContain('Hanya baris yang boleh Anda baca')
  const elsewhere = await ask('2026-W47', { role: 'HEALTH_CENTRE_HEAD', areaCodes: ['33.04-P28'] })
  expect(elsewhere.html).not.toMatch(/Desa Wanayasa|Batur 2/)
  const hers = await ask('2026-W47', { role: 'HEALTH_CENTRE_HEAD', areaCodes: ['33.04-P31'] })
  expect(hers.title).toBe(all.title)
  const education = await ask('2026-W47', { role: 'EDUCATION_HEAD' })
  expect(education.lines.filter(({ section }) => section === 'NUMBER')).toEqual([])
  expect(education.html).not.toContain('K6')
  expect((await listKept({ role: 'EDUCATION_HEAD' }))[0]?.title).toBe('Kesehatan ibu dan anak sampai Oktober\u00a02026')
  const { errors } = await api.execute('{ brief { week } }', { viewer: { role: 'PUBLIC' } })
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})

test('a week that has not come, lies too far back or is none is refused in words', async () => {
  const refused = async (week: string) =>
    (
      await api.execute('query ($week: String!) { brief(week: $week) { week } }', {
        viewer: regent,
        variables: { week },
      })
    ).errors?.[0]?.message
  expect(await refused('2026-W49')).toMatch(/^Minggu 2026-W49 belum tiba; mulai 30/)
  expect(await refused('2025-W01')).toMatch(/^Ringkasan 2025-W01 tidak tersimpan/)
  expect(await refused('kemarin')).toMatch(/^Tulis minggu sebagai 2026-W47/)
})

test('the week that has just ended is kept by itself, without anybody asking', async () => {
  await owner.sql`delete from briefs`
  await api.api.briefs.keepLastWeek()
  expect((await listKept()).map(({ week }) => week)).toEqual(['2026-W47'])
})
