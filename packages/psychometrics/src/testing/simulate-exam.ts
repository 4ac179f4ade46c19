import type { Sheet } from '../matrix/sheet.ts'
import { seededRandom } from '../numeric/seeded-random.ts'

export { seededRandom }

/** Standard normal numbers from uniform ones (Box & Muller 1958). */
function normalFrom(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export interface SimulatedExam {
  responses: Sheet & { rows: string[][] }
  key: Sheet & { rows: string[][] }
  slopes: number[]
  difficulties: number[]
  abilities: number[]
}

const OPTIONS = ['A', 'B', 'C', 'D'] as const

/** Answers of pupils who follow a two-parameter logistic model; wrong answers spread unevenly over three distractors. */
export function simulateExam(pupils: number, items: number, seed: number): SimulatedExam {
  const random = seededRandom(seed)
  const slopes = Array.from({ length: items }, () => 0.6 + 1.2 * random())
  const difficulties = Array.from({ length: items }, () => Math.max(-2.2, Math.min(2.2, normalFrom(random))))
  const keys = Array.from({ length: items }, () => Math.floor(4 * random()))
  const abilities = Array.from({ length: pupils }, () => normalFrom(random))
  const names = keys.map((_, item) => `i${item + 1}`)
  const rows = abilities.map((ability, pupil) => [
    `p${pupil + 1}`,
    ...keys.map((key, item) => {
      const logit = (slopes[item] ?? 1) * (ability - (difficulties[item] ?? 0))
      if (random() < 1 / (1 + Math.exp(-logit))) return OPTIONS[key] ?? 'A'
      const share = random()
      const step = share < 0.5 ? 1 : share < 0.8 ? 2 : 3
      return OPTIONS[(key + step) % 4] ?? 'A'
    }),
  ])
  return {
    responses: { header: ['person', ...names], rows },
    key: { header: ['item', 'key'], rows: names.map((name, item) => [name, OPTIONS[keys[item] ?? 0] ?? 'A']) },
    slopes,
    difficulties,
    abilities,
  }
}
