import { isDichotomous } from '../items/analyse-item.ts'
import { itemCodes, NOT_PRESENTED, type ResponseMatrix } from '../matrix/response-matrix.ts'

/**
 * Right/wrong answers packed by pupil, eight items a byte, equal rows joined. Omitted answers are wrong; items that were not
 * presented are left out of the likelihood.
 */
export interface AnswerPatterns {
  /** Place in the matrix of each item used. */
  items: readonly number[]
  bytes: number
  patternCount: number
  /** Pupils by pattern. */
  weights: Float64Array
  /** Pattern of each pupil. */
  patternOf: Int32Array
  right: Uint8Array
  /** Null where every pupil met every item. */
  presented: Uint8Array | null
}

/** Joining equal rows pays only for short tests: two pupils rarely answer 30 items alike. */
const JOIN_UP_TO = 24

export function packPatterns(matrix: ResponseMatrix, items: readonly number[]): AnswerPatterns {
  const bytes = (items.length + 7) >>> 3
  const right = new Uint8Array(matrix.pupilCount * bytes)
  const presented = matrix.hasNotPresented ? new Uint8Array(matrix.pupilCount * bytes) : null
  items.forEach((item, position) => {
    const codes = itemCodes(matrix, item)
    const points = matrix.items[item]?.points ?? new Float64Array()
    const byte = position >>> 3
    const bit = 1 << (position & 7)
    for (let pupil = 0; pupil < codes.length; pupil++) {
      const code = codes[pupil] ?? 0
      const place = pupil * bytes + byte
      if ((points[code] ?? 0) > 0) right[place] = (right[place] ?? 0) | bit
      if (presented && code !== NOT_PRESENTED) presented[place] = (presented[place] ?? 0) | bit
    }
  })
  const all = { items, bytes, right, presented }
  return items.length > JOIN_UP_TO ? everyPupilApart(all, matrix.pupilCount) : joinEqual(all, matrix.pupilCount)
}

type Packed = Pick<AnswerPatterns, 'items' | 'bytes' | 'right' | 'presented'>

function everyPupilApart(packed: Packed, pupils: number): AnswerPatterns {
  return {
    ...packed,
    patternCount: pupils,
    weights: new Float64Array(pupils).fill(1),
    patternOf: Int32Array.from({ length: pupils }, (_, pupil) => pupil),
  }
}

function joinEqual({ items, bytes, right, presented }: Packed, pupils: number): AnswerPatterns {
  const patterns = new Map<string, number>()
  const firsts: number[] = []
  const weights: number[] = []
  const patternOf = Int32Array.from({ length: pupils }, (_, pupil) => {
    const rows = [right, presented].map((source) => source?.subarray(pupil * bytes, (pupil + 1) * bytes).join() ?? '')
    const key = rows.join('|')
    const known = patterns.get(key)
    const pattern = known ?? firsts.length
    if (known === undefined) {
      patterns.set(key, pattern)
      firsts.push(pupil)
      weights.push(0)
    }
    weights[pattern] = (weights[pattern] ?? 0) + 1
    return pattern
  })
  const pick = (source: Uint8Array) => {
    const picked = new Uint8Array(firsts.length * bytes)
    firsts.forEach((pupil, pattern) => {
      picked.set(source.subarray(pupil * bytes, (pupil + 1) * bytes), pattern * bytes)
    })
    return picked
  }
  return {
    items,
    bytes,
    patternCount: firsts.length,
    weights: Float64Array.from(weights),
    patternOf,
    right: pick(right),
    presented: presented ? pick(presented) : null,
  }
}

export const isRight = ({ right, bytes }: AnswerPatterns, pattern: number, item: number): boolean =>
  (((right[pattern * bytes + (item >>> 3)] ?? 0) >>> (item & 7)) & 1) === 1

export const wasPresented = ({ presented, bytes }: AnswerPatterns, pattern: number, item: number): boolean =>
  presented === null || (((presented[pattern * bytes + (item >>> 3)] ?? 0) >>> (item & 7)) & 1) === 1

/** Items a model of right and wrong answers can hold: two values, and some of each. */
export function modelItems(matrix: ResponseMatrix): number[] {
  return matrix.items.flatMap((item, index) => {
    if (!isDichotomous(item)) return []
    let right = 0
    let met = 0
    for (const code of itemCodes(matrix, index)) {
      if (code !== NOT_PRESENTED) met++
      if ((item.points[code] ?? 0) > 0) right++
    }
    return right > 0 && right < met ? [index] : []
  })
}
