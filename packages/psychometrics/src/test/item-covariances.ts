import { itemCodes, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { countBits, packRight } from './packed-answers.ts'

/** Covariances of the items' points, divisor N - 1, row-major n x n. Needs two pupils; below that all zero. */
export function itemCovariances(matrix: ResponseMatrix): Float64Array {
  const { itemCount, pupilCount } = matrix
  const covariances = new Float64Array(itemCount * itemCount)
  if (pupilCount < 2) return covariances
  const columns = matrix.items.map((item, index) => prepareColumn(item.points, itemCodes(matrix, index)))
  columns.forEach((a, row) => {
    for (let column = row; column < itemCount; column++) {
      const b = columns[column]
      if (!b) continue
      const value = covarianceOf(a, b, pupilCount)
      covariances[row * itemCount + column] = value
      covariances[column * itemCount + row] = value
    }
  })
  return covariances
}

interface Column {
  /** Right answers as bits, where the item gives its points whole or not at all. */
  bits: Int32Array | null
  scale: number
  mean: number
  deviations: () => Float64Array
}

function prepareColumn(points: Float64Array, codes: Uint8Array): Column {
  const scale = points.reduce((high, value) => Math.max(high, value), 0)
  const isBinary = points.every((value) => value === 0 || value === scale)
  const bits = isBinary ? packRight(points, codes) : null
  const mean = bits ? (scale * countBits(bits)) / codes.length : meanPoints(points, codes)
  let deviations: Float64Array | null = null
  return {
    bits,
    scale,
    mean,
    deviations: () => {
      deviations ??= Float64Array.from(codes, (code) => (points[code] ?? 0) - mean)
      return deviations
    },
  }
}

function meanPoints(points: Float64Array, codes: Uint8Array): number {
  let sum = 0
  for (const code of codes) sum += points[code] ?? 0
  return sum / codes.length
}

function covarianceOf(a: Column, b: Column, n: number): number {
  if (a.bits && b.bits) {
    const both = a.scale * b.scale * countBits(a.bits, b.bits)
    return (both - n * a.mean * b.mean) / (n - 1)
  }
  const first = a.deviations()
  const second = b.deviations()
  let sum = 0
  for (let pupil = 0; pupil < n; pupil++) sum += (first[pupil] ?? 0) * (second[pupil] ?? 0)
  return sum / (n - 1)
}
