import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { listRecordDifferences, type RecordDifference } from '../records/list-differences.ts'
import { firstDayOf } from '../signals/signal-months.ts'
import type { QualityIssue } from './quality-issue.ts'

interface RegisterQuestion {
  readonly month: string
  readonly today: string
  readonly within: string | null
}

const limit = 2000

/** Villages whose report says something else than the register of clients, one line each, told by the largest difference. */
export async function listRegisterDifferences(
  sql: postgres.Sql,
  scope: Scope,
  { month, today, within }: RegisterQuestion,
): Promise<QualityIssue[]> {
  const asked = { fromMonth: month, toMonth: month, areaCode: within, elementKeys: null, today, limit }
  const { rows } = await listRecordDifferences(sql, scope, asked)
  const byVillage = new Map<string, RecordDifference[]>()
  for (const row of rows) byVillage.set(row.areaCode, [...(byVillage.get(row.areaCode) ?? []), row])
  const centreOf = await findCentres(sql, scope, month, [...byVillage.keys()])
  return [...byVillage].flatMap(([areaCode, [largest, ...others]]): QualityIssue[] => {
    if (largest === undefined) return []
    const { elementKey, reported, recorded } = largest
    return [
      {
        ...{ kind: 'REGISTER', finding: reported === null ? 'REGISTER_ONLY' : 'REGISTER_DIFFERS', severity: 'WARN' },
        ...{ ownerCode: centreOf.get(areaCode) ?? null, areaCode, elementKey, period: month },
        ...{ value: reported ?? 0, expected: recorded, words: { others: others.length } },
      },
    ]
  })
}

async function findCentres(sql: postgres.Sql, { regencyCode }: Scope, month: string, villages: readonly string[]) {
  const day = firstDayOf(month)
  const rows = await sql<{ village: string; centre: string }[]>`
    select l.descendant_code as village, l.ancestor_code as centre from area_links l
    join areas a on a.code = l.ancestor_code and a.level = 'HEALTH_CENTRE'
    where l.regency_code = ${regencyCode} and l.descendant_code = any(${[...villages]})
      and l.valid_from <= ${day}::date and l.valid_to > ${day}::date`
  return new Map(rows.map(({ village, centre }) => [village, centre]))
}
