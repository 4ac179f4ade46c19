import type postgres from 'postgres'
import { badInput } from '../errors.ts'
import { formatsOf } from '../wording/formats.ts'
import type { BriefContent } from './brief-content.ts'
import type { BriefKeeper } from './brief-keeper.ts'
import { type BriefWeek, shiftWeek, weekOf } from './brief-week.ts'
import type { BriefFacts } from './facts/brief-facts.ts'
import { gatherFacts } from './facts/gather-facts.ts'
import { writeBrief } from './rules/write-brief.ts'
import { findStoredBrief } from './stored-brief.ts'

export interface BriefQuestion {
  readonly regencyCode: string
  readonly isDemo: boolean
  readonly timeZone: string
  readonly week: BriefWeek
  readonly today: string
}

export interface Brief {
  readonly week: BriefWeek
  /** Whether its week has ended and it is kept as it is. */
  readonly isClosed: boolean
  readonly writtenAt: string
  readonly content: BriefContent
}

/** Farther back the figures of today tell little of what was known then. */
const weeksBack = 52

/**
 * The brief of a week. While the week lasts it is written anew each time; the first one asked for after it has ended, or
 * written by the keeper, is kept and never changes. It is not kept while the changes of its month are being weighed.
 */
export async function findBrief(
  sql: postgres.Sql,
  keeper: Pick<BriefKeeper, 'keep'>,
  question: BriefQuestion,
): Promise<Brief> {
  const { regencyCode, week, today } = question
  const stored = await findStoredBrief(sql, regencyCode, week.code)
  if (stored !== null) return { week, isClosed: true, ...stored }
  requireReach(week, today)
  const facts = await gatherFacts(sql, question)
  const content = writeBrief(facts, await factsBefore(sql, question))
  if (week.sunday < today && facts.isWeighed && hasFigures(facts))
    return { week, isClosed: true, ...(await keeper.keep(week.code, content)) }
  return { week, isClosed: false, writtenAt: new Date().toISOString(), content }
}

const hasFigures = ({ numbers, weighed }: BriefFacts): boolean =>
  weighed > 0 || numbers.some(({ numerator }) => numerator !== null)

/** Of the week before as it was kept, else as it can be told today; none before there were figures. */
async function factsBefore(sql: postgres.Sql, question: BriefQuestion): Promise<BriefFacts | null> {
  const week = shiftWeek(question.week, -1)
  const stored = await findStoredBrief(sql, question.regencyCode, week.code)
  if (stored !== null) return stored.content.facts
  const facts = await gatherFacts(sql, { ...question, week })
  return hasFigures(facts) ? facts : null
}

function requireReach(week: BriefWeek, today: string): void {
  const present = weekOf(today)
  if (week.monday > present.monday)
    throw badInput(
      `Minggu ${week.code} belum tiba; mulai ${formatsOf.id.day(week.monday)}.`,
      `The week ${week.code} has not come; it begins on ${formatsOf.en.day(week.monday)}.`,
    )
  const first = shiftWeek(present, -weeksBack)
  if (week.monday < first.monday)
    throw badInput(
      `Ringkasan ${week.code} tidak tersimpan. Yang dapat disusun sekarang: ${first.code} dan sesudahnya.`,
      `The brief ${week.code} was not kept. Those that can be written now: ${first.code} and later.`,
    )
}
