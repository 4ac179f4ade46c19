import type { BriefLine, Written } from '../brief-content.ts'
import type { BriefFacts } from '../facts/brief-facts.ts'
import { say } from './brief-words.ts'
import { listNote, noteOfList } from './write-findings.ts'
import { completenessQuery, qualityQuery } from './write-queries.ts'

/** More would not leave room on one page. */
const namedUnits = 3

export const completenessNote = 'completeness'
const qualityNote = 'quality'

export const noteOfCompleteness = ({ month }: BriefFacts) => ({
  text: say(({ said, format }) => said.notes.completeness(format.month(month))),
  query: completenessQuery(month),
  path: `/data/mutu?${new URLSearchParams({ bulan: month })}`,
})

/** What did not report, what is to be mended, and what therefore could not be judged. */
export function writeCaveats(facts: BriefFacts): Written {
  const gaps = facts.notWeighed.filter(({ series }) => series > 0)
  const lines = [reportLine(facts), ...mendLine(facts), ...(gaps.length === 0 ? [] : [gapLine(facts)])]
  const notes = { [completenessNote]: noteOfCompleteness(facts), [qualityNote]: noteOfQuality(facts) }
  return { lines, notes: gaps.length === 0 ? notes : { ...notes, [listNote]: noteOfList(facts) } }
}

const caveat = { section: 'CAVEAT', tone: 'PLAIN', domain: 'HEALTH' } as const

function reportLine({ units, unreported, month, regency }: BriefFacts): BriefLine {
  const shared = { ...caveat, note: completenessNote }
  if (units === 0) return { ...shared, areas: [regency.code], text: say(({ said }) => said.noUnits) }
  return {
    ...{ ...shared, tone: unreported.length === 0 ? 'PLAIN' : 'WORSE' },
    areas: [regency.code, ...unreported.map(({ code }) => code)],
    text: say(({ said, format }) => {
      const reported = said.reported(
        format.number(units - unreported.length),
        format.number(units),
        format.month(month),
      )
      if (unreported.length === 0) return reported
      return `${reported}; ${said.missing(nameUnits(unreported, said.others, format))}`
    }),
  }
}

/** The first of them by name, and how many more. */
export function nameUnits(
  units: readonly { readonly name: string }[],
  others: (count: string) => string,
  { list, number }: { list: (items: readonly string[]) => string; number: (value: number) => string },
): string {
  const named = units.slice(0, namedUnits).map(({ name }) => name)
  return list(units.length > named.length ? [...named, others(number(units.length - named.length))] : named)
}

function mendLine({ issues, regency, unreported }: BriefFacts): BriefLine[] {
  if (issues.length === 0) return []
  return [
    {
      ...{ ...caveat, note: qualityNote, areas: [regency.code, ...unreported.map(({ code }) => code)] },
      text: say(({ said, format }) =>
        said.toMend(format.list(issues.map(({ kind, count }) => said.kinds[kind](format.number(count))))),
      ),
    },
  ]
}

const noteOfQuality = ({ month }: BriefFacts) => ({
  text: say(({ said, format }) => said.notes.quality(format.month(month))),
  query: qualityQuery(month),
  path: `/data/mutu?${new URLSearchParams({ bulan: month })}`,
})

const gapLine = ({ notWeighed, regency }: BriefFacts): BriefLine => ({
  ...{ ...caveat, note: listNote, areas: [regency.code], domain: null },
  text: say(({ said, format }) => {
    const gaps: Readonly<Record<string, (count: string) => string>> = said.gaps
    const reasons = notWeighed.map(({ reason, series }) => gaps[reason]?.(format.number(series)) ?? reason)
    return said.notCompared(format.list(reasons))
  }),
})
