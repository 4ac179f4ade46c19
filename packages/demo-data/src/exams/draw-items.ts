import { drawNormal } from '../random/draw-gamma.ts'
import { streamOf } from '../random/random-stream.ts'
import { drawWhole } from '../registry/draw.ts'
import { type ExamSubject, examSubjects, ITEMS, OPTIONS } from './exam-plan.ts'

export interface SimulatedItem {
  /** The right option, from 0. */
  readonly key: number
  readonly slope: number
  readonly difficulty: number
  /** How much each wrong option draws, and more so with ability. */
  readonly pulls: readonly number[]
  readonly tilts: readonly number[]
}

const ITEM_STREAM = 31
/** Shares right about .60 (sd .13), as in exams of the grade. */
const usual = { slope: 0.9, slopeSpread: 0.22, difficulty: -0.45, difficultySpread: 0.8, pull: 0.7, tilt: 0.3 }

export function drawItems(seed: number, subject: ExamSubject): SimulatedItem[] {
  return Array.from({ length: ITEMS }, (_, item) => {
    const random = streamOf(seed, ITEM_STREAM, examSubjects.indexOf(subject), item)
    const spread = (deviation: number) => Array.from({ length: OPTIONS }, () => deviation * drawNormal(random))
    return {
      key: drawWhole(random, 0, OPTIONS - 1),
      slope: usual.slope * Math.exp(usual.slopeSpread * drawNormal(random)),
      difficulty: usual.difficulty + usual.difficultySpread * drawNormal(random),
      pulls: spread(usual.pull),
      tilts: spread(usual.tilt),
    }
  })
}
