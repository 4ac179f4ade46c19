import { catalogue } from '../../indicators/catalogue.ts'
import { formatsOf, type Language } from '../../wording/formats.ts'
import type { BriefSection, ChangeGroup } from '../brief-content.ts'
import { shiftWeek } from '../brief-week.ts'
import type { NumberedLine, ReadableBrief } from '../readable-brief.ts'
import { type BriefWords, wordsOf } from '../rules/brief-words.ts'
import { type Html, html } from './html.ts'
import { toneMark } from './tone-mark.ts'
import { writeBar } from './write-bar.ts'
import { type Density, writeFrame } from './write-frame.ts'

export interface Shown {
  readonly language: Language
  readonly today: string
}

interface Sheet extends Shown {
  readonly brief: ReadableBrief
  readonly said: BriefWords
}

/** The brief on one sheet of A4: static markup, no script. */
export function writePage(brief: ReadableBrief, shown: Shown): string {
  const said = wordsOf(shown.language)
  const sheet = { ...shown, brief, said }
  const { page } = said
  return writeFrame({
    language: shown.language,
    density: densityOf(countLetters(brief, shown.language)),
    title: `${brief.title.text[shown.language]} · ${brief.week.code}`,
    body: html`${navigation(sheet)}
${masthead(sheet)}
<main>
<h1>${tieNumbers(brief.title.text[shown.language])}${mark(brief.title)}</h1>
<div class="two">
<section aria-labelledby="temuan"><h2 id="temuan">${page.findings}</h2><ul>${linesOf(sheet, 'FINDING').map((line) => finding(line, sheet))}</ul>${caveats(sheet)}</section>
${changes(sheet)}
</div>
${numbers(sheet)}
${decisions(sheet)}
</main>
${footer(sheet)}`,
  })
}

/** What one sheet holds in letters of full size, and a size smaller; the fullest brief there can be has 6,100. */
const [fullSize, smaller] = [3300, 4700]

const densityOf = (letters: number): Density => (letters <= fullSize ? '' : letters <= smaller ? 'dense' : 'denser')

const countLetters = ({ lines, notes }: ReadableBrief, language: Language): number =>
  [
    ...lines.flatMap(({ text, detail, cells = [] }) => [text, ...(detail === undefined ? [] : [detail]), ...cells]),
    ...notes.map(({ text }) => text),
  ].reduce((sum, text) => sum + text[language].length, 0)

/** The number of a puskesmas stays with its name. */
const tieNumbers = (text: string): string => text.replace(/ (?=\d)/g, '\u00a0')

const linesOf = ({ brief }: Sheet, section: BriefSection): NumberedLine[] =>
  brief.lines.filter((line) => line.section === section)

const mark = ({ noteNumber }: NumberedLine): Html => html`<sup><a href="#n${noteNumber}">${noteNumber}</a></sup>`

const small = (line: NumberedLine, { language }: Sheet): Html =>
  line.detail === undefined ? html`` : html`<span class="small">${line.detail[language]}</span>`

function navigation({ brief: { week }, said: { page }, language, today }: Sheet): Html {
  const other = language === 'id' ? 'en' : 'id'
  return html`<nav class="screen" aria-label="${page.list}"><a href="/">${page.home}</a><a href="/brief">${page.list}</a><a href="/brief/${shiftWeek(week, -1).code}">${page.previous}</a>${
    week.sunday < today ? html`<a href="/brief/${shiftWeek(week, 1).code}">${page.next}</a>` : html``
  }<a href="/brief/${week.code}?bahasa=${other}" lang="${other}">${page.otherLanguage}</a></nav>`
}

function masthead({ brief: { week, facts }, said, language }: Sheet): Html {
  const { day } = formatsOf[language]
  const dates = said.week(String(week.number), day(week.monday), day(week.sunday))
  return html`<header class="mast"><p><b>Pantau</b> ${said.heading(facts.regency.fullName[language])}</p><p>${dates} ${
    facts.isDemo ? html`<span class="tag">${said.simulated}</span>` : html``
  }</p></header>`
}

const finding = (line: NumberedLine, sheet: Sheet): Html =>
  html`<li class="line ${line.tone}">${toneMark(line.tone, sheet.said.page.tones[line.tone])}<p>${line.text[sheet.language]}.${mark(line)}${small(line, sheet)}</p></li>`

const groups: readonly ChangeGroup[] = ['NEW', 'OVERDUE', 'ONGOING', 'ENDED', 'REVISED']

function changes(sheet: Sheet): Html {
  const { said, language, brief } = sheet
  const { day } = formatsOf[language]
  const lines = linesOf(sheet, 'CHANGE')
  const list = (some: readonly NumberedLine[]) =>
    html`<ul class="plain">${some.map((line) => html`<li>${line.text[language]}${mark(line)}</li>`)}</ul>`
  const calm = lines.filter(({ group }) => group === undefined)
  return html`<section aria-labelledby="sejak"><h2 id="sejak">${said.sinceBrief(day(shiftWeek(brief.week, -1).sunday))}</h2>${
    calm.length === 0 ? html`` : list(calm)
  }${groups.map((group) => {
    const some = lines.filter((line) => line.group === group)
    return some.length === 0 ? html`` : html`<h3>${said.groups[group]}</h3>${list(some)}`
  })}</section>`
}

function numbers(sheet: Sheet): Html {
  const { said, language, brief } = sheet
  const lines = linesOf(sheet, 'NUMBER')
  if (lines.length === 0) return html``
  const row = (line: NumberedLine): Html => {
    const [value = '', counted = '', range = '', target = '', reports = ''] = (line.cells ?? []).map(
      (cell) => cell[language],
    )
    const fact = brief.facts.numbers.find(({ indicatorKey }) => indicatorKey === line.note)
    const bar = fact ? writeBar(fact, catalogue.get(fact.indicatorKey)?.kind === 'PROPORTION') : html``
    return html`<tr><th scope="row"><b>${line.text[language]}</b>${mark(line)}${small(line, sheet)}</th><td><b>${value}</b></td><td>${counted}</td><td>${range}${bar}</td><td>${target}</td><td>${reports}</td></tr>`
  }
  return html`<section aria-labelledby="angka"><h2 id="angka">${said.page.numbers}</h2><table class="numbers">${head(said.page.columns)}<tbody>${lines.map(row)}</tbody></table></section>`
}

const head = (columns: readonly string[]): Html =>
  html`<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>`

function decisions(sheet: Sheet): Html {
  const { said, language } = sheet
  const { page } = said
  const lines = linesOf(sheet, 'DECISION')
  if (lines.length === 0) return html``
  const rows = lines.filter(({ cells }) => cells !== undefined)
  const rest = lines.filter(({ cells }) => cells === undefined)
  const row = (line: NumberedLine): Html => {
    const [owner = '', due = ''] = (line.cells ?? []).map((cell) => cell[language])
    return html`<tr><th scope="row">${line.text[language]}${mark(line)}${small(line, sheet)}</th><td>${owner}</td><td${
      line.tone === 'WORSE' ? html` class="late"` : html``
    }>${due}</td><td class="tick"><i class="box"></i><span>${page.agree}</span><i class="box"></i><span>${page.defer}</span></td></tr>`
  }
  return html`<section aria-labelledby="keputusan"><h2 id="keputusan">${page.decisions}</h2>${
    rows.length === 0 ? html`` : html`<table>${head(page.decisionColumns)}<tbody>${rows.map(row)}</tbody></table>`
  }<ul class="plain">${rest.map((line) => html`<li>${line.text[language]}.${mark(line)}</li>`)}</ul><p class="sign" aria-hidden="true">${page.remarks}<i></i>${page.initials}<i></i></p></section>`
}

function caveats(sheet: Sheet): Html {
  const { said, language } = sheet
  const lines = linesOf(sheet, 'CAVEAT')
  if (lines.length === 0) return html``
  return html`<h2 id="data" class="next">${said.page.caveats}</h2><ul class="plain">${lines.map(
    (line) => html`<li>${line.text[language]}.${mark(line)}</li>`,
  )}</ul>`
}

function footer({ brief, said, language }: Sheet): Html {
  const { page } = said
  const { week, facts, isClosed, isPartial, writtenAt } = brief
  const { day, month } = formatsOf[language]
  const written = day(writtenAt.slice(0, 10))
  const address = `/brief/${week.code}`
  const remarks = [
    page.made(month(facts.month)),
    isClosed ? page.closed(written) : page.open(written),
    ...(isPartial ? [page.partial] : []),
    ...(facts.isDemo ? [page.allSimulated] : []),
  ]
  return html`<footer><section aria-labelledby="catatan"><h2 id="catatan">${page.notes}</h2><ol class="notes">${brief.notes.map(
    ({ number, text }) =>
      html`<li id="n${number}"><span>${number}</span><span>${text[language]}. <a href="${address}/kueri#k${number}">${page.query} ${number}</a></span></li>`,
  )}</ol></section><p class="end"><span>${remarks.join(' ')}</span><span class="nowrap">${address}</span></p></footer>`
}
