import { raterParts } from '../rater-part.ts'
import type { ScoreBody, SentScore } from './phone/score-data.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textOf = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : null

const mostLevels = 40 // more than any rubric

function readBody(value: unknown): ScoreBody | null {
  if (!isObject(value) || !Array.isArray(value.levels) || value.levels.length > mostLevels) return null
  const levels = value.levels.filter((level) => Number.isSafeInteger(level))
  const [assignmentId, pupil] = [textOf(value.assignmentId, 200), textOf(value.pupil, 40)]
  const [onDay, recordedAt] = [textOf(value.onDay, 10), textOf(value.recordedAt, 40)]
  const part = raterParts.find((known) => known === value.part)
  if (levels.length === 0 || levels.length < value.levels.length || part === undefined) return null
  if (assignmentId === null || pupil === null || onDay === null || recordedAt === null) return null
  if (!/^\d{4}-\d\d-\d\d$/.test(onDay) || Number.isNaN(Date.parse(recordedAt))) return null
  return { assignmentId, part, pupil, levels, onDay, recordedAt }
}

/** A score as a telephone sends it; null for anything else. */
export function readScoreLetter(value: unknown): SentScore | null {
  if (!isObject(value)) return null
  const [key, owner, body] = [textOf(value.key, 100), textOf(value.owner, 100), readBody(value.body)]
  return key === null || owner === null || body === null ? null : { key, owner, body }
}
