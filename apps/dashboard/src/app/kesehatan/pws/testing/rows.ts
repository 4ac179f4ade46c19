import type { PwsStatus, TargetStatus } from '../../../../graphql/generated/graphql.ts'
import type { BoardSituation } from '../write-pws-finding.ts'

type Row = BoardSituation['board']['whole']

interface Made {
  readonly value?: number | null
  readonly status?: TargetStatus
  readonly pws?: PwsStatus | null
  readonly reason?: Row['reason']
}

/** A village of a board, at 66 of 100 and Cukup unless said otherwise. */
export function makeRow(
  name: string,
  { value = 66, status = 'NOT_DISTINGUISHABLE', pws = 'CUKUP', reason = null }: Made = {},
): Row {
  const availability = value === null ? 'NOT_REPORTED' : 'AVAILABLE'
  const month = { value: value === null ? null : 8, numerator: value === null ? null : 8, availability } as const
  return {
    area: { code: name, level: 'VILLAGE', name, fullName: `Desa ${name}` },
    cumulative: {
      ...{ value, lower: value && value - 9, upper: value && value + 9, numerator: value, denominator: 100 },
      ...{ availability, status },
    },
    thisMonth: month,
    lastMonth: month,
    ...{
      trend: value === null ? null : 'NAIK',
      status: pws,
      isByTargetAlone: false,
      neededPerMonth: 8,
      neededPeople: 8,
    },
    ...{ isBeyondReach: false, reason },
    change: { pValue: 0.004, isBeyondChance: true, reason: null },
  }
}
