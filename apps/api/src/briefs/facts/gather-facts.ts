import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import type { Area } from '../../areas/area.ts'
import { areaColumns } from '../../areas/area-columns.ts'
import { fullName } from '../../areas/full-name.ts'
import type { Sentence } from '../../errors.ts'
import { listQuality } from '../../quality/list-quality.ts'
import { listSignals } from '../../signals/list-signals.ts'
import { lastEndedMonth } from '../../signals/signal-months.ts'
import type { BriefWeek } from '../brief-week.ts'
import type { BriefFacts, UnitFact } from './brief-facts.ts'
import { gatherDecisions } from './gather-decisions.ts'
import { gatherNumbers } from './gather-numbers.ts'
import { toSignalFact } from './to-signal-fact.ts'

export interface FactsQuestion {
  readonly regencyCode: string
  readonly isDemo: boolean
  readonly timeZone: string
  readonly week: BriefWeek
  readonly today: string
}

/** Reads what a brief says of the whole regency, by the same verbs as the pages; who may read which line is decided later. */
export async function gatherFacts(sql: postgres.Sql, question: FactsQuestion): Promise<BriefFacts> {
  const { regencyCode, isDemo, timeZone, week, today } = question
  const hasEnded = week.sunday < today
  const day = hasEnded ? week.sunday : today
  const month = lastEndedMonth(day)
  const scope: Scope = { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH', 'EDUCATION'], tier: 'AGGREGATE' }
  const quality = { month, today: day, within: null, kinds: null, withImports: true }
  const [signals, numbers, decisions, mended] = await Promise.all([
    listSignals(sql, scope, { month }),
    gatherNumbers(sql, scope, { month, today: day }),
    gatherDecisions(sql, scope, { week, today, timeZone }),
    listQuality(sql, scope, quality),
  ])
  const silent = mended.issues.filter(({ finding }) => finding === 'NOT_REPORTED').map(({ areaCode }) => areaCode)
  const codes = [
    regencyCode,
    ...silent,
    ...signals.signals.map(({ areaCode }) => areaCode),
    ...decisions.map(({ areaCode }) => areaCode),
  ]
  const areas = await readAreas(sql, codes)
  const others = new Map<BriefFacts['issues'][number]['kind'], number>()
  for (const { kind, finding } of mended.issues)
    if (finding !== 'NOT_REPORTED' && kind !== 'FRESHNESS') others.set(kind, (others.get(kind) ?? 0) + 1)
  return {
    ...{ week: week.code, day, month, isDemo, numbers },
    regency: { ...toUnit(areas, regencyCode), fullName: nameOf(areas, regencyCode) },
    isWeighed: signals.weighedAt !== null && signals.isCurrent,
    weighed: signals.weighed,
    notWeighed: signals.notWeighed,
    signals: signals.signals.map((signal) => toSignalFact(signal, nameOf(areas, signal.areaCode))),
    decisions: decisions.map((decision) => ({ ...decision, areaName: nameOf(areas, decision.areaCode) })),
    units: mended.units,
    unreported: silent.map((code) => toUnit(areas, code)),
    issues: [...others].map(([kind, count]) => ({ kind, count })),
  }
}

type Areas = ReadonlyMap<string, Area>

async function readAreas(sql: postgres.Sql, codes: readonly string[]): Promise<Areas> {
  const rows = await sql<Area[]>`select ${areaColumns(sql)} from areas a where a.code = any(${[...new Set(codes)]})`
  return new Map(rows.map((row) => [row.code, row]))
}

const toUnit = (areas: Areas, code: string): UnitFact => ({ code, name: areas.get(code)?.name ?? code })

function nameOf(areas: Areas, code: string): Sentence {
  const area = areas.get(code)
  return area === undefined ? { id: code, en: code } : { id: fullName(area, 'ID'), en: fullName(area, 'EN') }
}
