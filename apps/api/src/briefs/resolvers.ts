import { requireAction } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import type { Language } from '../wording/formats.ts'
import { readWeek, shiftWeek, weekOf } from './brief-week.ts'
import { findBrief } from './find-brief.ts'
import { writePage } from './page/write-page.ts'
import { writeQueriesPage } from './page/write-queries-page.ts'
import { openSight, readBrief } from './readable-brief.ts'
import { listStoredBriefs, type TitledEntry } from './stored-brief.ts'

const languageOf = (asked: 'ID' | 'EN'): Language => (asked === 'EN' ? 'en' : 'id')

async function findReadable(context: Context, asked: string | null | undefined) {
  requireAction(context, 'READ_FIGURES')
  const { sql, clock, installation, scope } = context
  const today = clock.today()
  const { regencyCode, isDemo } = installation
  const week = asked == null ? weekOf(today) : readWeek(asked)
  const brief = await findBrief(sql, context.briefs, { regencyCode, isDemo, timeZone: clock.timeZone, week, today })
  const { facts } = brief.content
  if (!facts.isWeighed) void context.signals.keep(facts.month)
  return readBrief(sql, scope, brief)
}

export const briefResolvers: Resolvers = {
  Query: {
    brief: (_, { week }, context) => findReadable(context, week),
    briefs: async (_, __, context) => {
      requireAction(context, 'READ_FIGURES')
      const { sql, scope, installation } = context
      const kept = await listStoredBriefs(sql, installation.regencyCode)
      const mayRead = await openSight(
        sql,
        scope,
        kept.flatMap(({ lines }) => lines),
      )
      return kept.map((entry): TitledEntry => ({ ...entry, title: entry.lines.find(mayRead) ?? entry.lines.at(-1) }))
    },
  },
  Brief: {
    week: ({ week }) => week.code,
    firstDay: ({ week }) => week.monday,
    lastDay: ({ week }) => week.sunday,
    month: ({ facts }) => facts.month,
    previous: ({ week }) => shiftWeek(week, -1).code,
    next: ({ week }, _, { clock }) => (week.sunday < clock.today() ? shiftWeek(week, 1).code : null),
    title: ({ title }, { language }) => title.text[languageOf(language)],
    lines: ({ lines }) => [...lines],
    notes: ({ notes }) => [...notes],
    html: (brief, { page, language }, { clock }) => {
      const shown = { language: languageOf(language), today: clock.today() }
      return page === 'QUERIES' ? writeQueriesPage(brief, shown) : writePage(brief, shown)
    },
  },
  BriefEntry: {
    firstDay: ({ week }) => readWeek(week).monday,
    lastDay: ({ week }) => readWeek(week).sunday,
    title: ({ title, week }, { language }) => title?.text[languageOf(language)] ?? week,
  },
  BriefLine: {
    text: ({ text }, { language }) => text[languageOf(language)],
    detail: ({ detail }, { language }) => detail?.[languageOf(language)] ?? null,
    cells: ({ cells }, { language }) => (cells ?? []).map((cell) => cell[languageOf(language)]),
    note: ({ noteNumber }) => noteNumber,
  },
  BriefNote: { text: ({ text }, { language }) => text[languageOf(language)] },
}
