import type { ReadableBrief } from '../readable-brief.ts'
import { wordsOf } from '../rules/brief-words.ts'
import { html } from './html.ts'
import { writeFrame } from './write-frame.ts'
import type { Shown } from './write-page.ts'

/** The query of each footnote, to be sent as it stands. */
export function writeQueriesPage({ week, notes }: ReadableBrief, { language }: Shown): string {
  const { page } = wordsOf(language)
  const title = page.queriesTitle(week.code)
  return writeFrame({
    language,
    title,
    body: html`<nav class="screen" aria-label="${page.list}"><a href="/brief/${week.code}">${page.toBrief}</a><a href="/brief">${page.list}</a></nav>
<main><h1>${title}</h1><p>${page.queriesDek}</p><ol class="queries">${notes.map(
      ({ number, text, query, path }) =>
        html`<li id="k${number}"><p><b>${number}.</b> ${text[language]}. <a href="${path}">${page.toFigure}</a></p><pre tabindex="0">${query}</pre></li>`,
    )}</ol></main>`,
  })
}
