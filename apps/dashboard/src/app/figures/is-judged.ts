import type { TargetStatus } from '../../graphql/generated/graphql.ts'
import type { FigureParts } from './indicator-figure.ts'

const judgedStatuses: readonly TargetStatus[] = ['MET', 'MISSED', 'NOT_DISTINGUISHABLE']

export const isJudged = ({ status, value }: Pick<FigureParts, 'status' | 'value'>): boolean =>
  value !== null && judgedStatuses.includes(status)
