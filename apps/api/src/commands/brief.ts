import { Command, Option } from 'commander'
import type { Scope } from '../access/scope.ts'
import { openBriefKeeper } from '../briefs/brief-keeper.ts'
import { readWeek, shiftWeek, weekOf } from '../briefs/brief-week.ts'
import { findBrief } from '../briefs/find-brief.ts'
import { writePage } from '../briefs/page/write-page.ts'
import { printPdf } from '../briefs/print-pdf.ts'
import { type ReadableBrief, readBrief } from '../briefs/readable-brief.ts'
import { weighSignals } from '../signals/weigh-signals.ts'
import type { Language } from '../wording/formats.ts'
import { withInstallation } from './with-installation.ts'

interface BriefOptions {
  readonly week?: string
  readonly pdf?: string
  readonly lang: Language
  readonly json?: boolean
}

const example = `
Contoh / example:
  npm run -s pantau -- brief --week 2026-W47 --pdf ringkasan.pdf
  npm run -s pantau -- brief --lang en`

export const briefCommand = (): Command =>
  new Command('brief')
    .description('ringkasan mingguan untuk Bupati / the weekly brief for the regent')
    .option(
      '--week <WEEK>',
      'minggu ISO; bawaan: minggu yang baru lewat / ISO week; the last one that has ended unless given',
    )
    .option('--pdf <FILE>', 'tulis satu halaman A4 lewat Chromium / write one page of A4 through Chromium')
    .addOption(new Option('--lang <LANG>', 'bahasa / language').choices(['id', 'en']).default('id'))
    .option('--json', 'keluaran JSON / answer as JSON')
    .addHelpText('after', example)
    .action(async ({ week, pdf, lang, json }: BriefOptions) => {
      const { brief, today } = await readWhole(week)
      if (pdf !== undefined) await printPdf(writePage(brief, { language: lang, today }), pdf)
      console.log(json ? JSON.stringify(describe(brief, lang, pdf)) : (pdf ?? sayLines(brief, lang)))
    })

/** The whole brief, its changes weighed first where nobody has yet. */
const readWhole = (asked: string | undefined) =>
  withInstallation(async ({ connection: { sql }, settings: { regencyCode, isDemo }, clock }) => {
    const today = clock.today()
    const week = asked === undefined ? shiftWeek(weekOf(today), -1) : readWeek(asked)
    const keeper = openBriefKeeper(sql, { regencyCode, isDemo, clock })
    const find = () => findBrief(sql, keeper, { regencyCode, isDemo, timeZone: clock.timeZone, week, today })
    const first = await find()
    const { isWeighed, month } = first.content.facts
    if (!isWeighed) await weighSignals(sql, { regencyCode, month, today })
    const scope: Scope = { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH', 'EDUCATION'], tier: 'AGGREGATE' }
    return { brief: await readBrief(sql, scope, isWeighed ? first : await find()), today }
  })

const describe = ({ week, title, lines, notes, isClosed, writtenAt }: ReadableBrief, lang: Language, pdf?: string) => ({
  ...{ week: week.code, isClosed, writtenAt, title: title.text[lang] },
  lines: lines.map(({ section, text, detail, cells = [], noteNumber }) => ({
    ...{ section, text: text[lang], detail: detail?.[lang] ?? null, note: noteNumber },
    cells: cells.map((cell) => cell[lang]),
  })),
  notes: notes.map(({ number, text, query, path }) => ({ number, text: text[lang], query, path })),
  ...(pdf !== undefined && { pdf }),
})

const sayLines = ({ week, title, lines, notes }: ReadableBrief, lang: Language): string =>
  [
    `${week.code}  ${title.text[lang]} [${title.noteNumber}]`,
    ...lines.map(({ text, detail, cells = [], noteNumber }) =>
      [`- ${text[lang]} [${noteNumber}]`, detail?.[lang] ?? [], cells.map((cell) => cell[lang])].flat().join('; '),
    ),
    ...notes.map(({ number, text }) => `[${number}] ${text[lang]}`),
  ].join('\n')
