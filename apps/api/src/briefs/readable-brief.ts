import type postgres from 'postgres'
import { listForbiddenAreas } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import type { BriefLine, BriefNote } from './brief-content.ts'
import type { Brief } from './find-brief.ts'

export interface NumberedLine extends BriefLine {
  /** Of the footnote, from 1 on. */
  readonly noteNumber: number
}

export interface NumberedNote extends BriefNote {
  readonly number: number
}

/** A brief as a reader sees it: her lines only, and their footnotes in the order of the page. */
export interface ReadableBrief extends Omit<Brief, 'content'> {
  readonly facts: Brief['content']['facts']
  readonly isPartial: boolean
  readonly title: NumberedLine
  readonly lines: readonly NumberedLine[]
  readonly notes: readonly NumberedNote[]
}

/** Keeps the lines about areas and domains that the scope may read; one statement. */
export async function readBrief(sql: postgres.Sql, scope: Scope, { content, ...brief }: Brief): Promise<ReadableBrief> {
  const mayRead = await openSight(sql, scope, content.lines)
  const titles = content.lines.filter(({ section }) => section === 'TITLE')
  const rest = content.lines.filter(({ section }) => section !== 'TITLE')
  const seen = rest.filter(mayRead)
  const title = titles.find(mayRead) ?? titles.at(-1)
  if (title === undefined) throw new Error(`The brief ${brief.week.code} has no title.`)
  const numbers = new Map<string, number>()
  const numberLine = (line: BriefLine): NumberedLine => {
    const noteNumber = numbers.get(line.note) ?? numbers.size + 1
    numbers.set(line.note, noteNumber)
    return { ...line, noteNumber }
  }
  const shown = { title: numberLine(title), lines: seen.map(numberLine) }
  const notes = [...numbers].flatMap(([key, number]) => {
    const note = content.notes[key]
    return note === undefined ? [] : [{ ...note, number }]
  })
  return { ...brief, ...shown, notes, facts: content.facts, isPartial: seen.length < rest.length }
}

/** Whether a reader may see a line. */
export async function openSight(sql: postgres.Sql, scope: Scope, lines: readonly BriefLine[]) {
  const codes = [...new Set(lines.flatMap(({ areas }) => areas))]
  const hidden = new Set(await listForbiddenAreas(sql, scope, codes))
  return ({ areas, domain }: BriefLine): boolean =>
    (domain === null || scope.domains.includes(domain)) && !areas.some((code) => hidden.has(code))
}
