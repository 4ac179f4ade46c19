const SINGULAR = 1e-9

/**
 * Inverse of a symmetric positive definite matrix (row-major n x n) by its Cholesky factor; null where the matrix is singular to
 * nine digits.
 */
export function invertSymmetric(matrix: Float64Array, n: number): Float64Array | null {
  const lower = choleskyFactor(matrix, n)
  if (!lower) return null
  const factor = invertLower(lower, n)
  const inverse = new Float64Array(n * n)
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let k = row; k < n; k++) sum += (factor[k * n + row] ?? 0) * (factor[k * n + column] ?? 0)
      inverse[row * n + column] = sum
      inverse[column * n + row] = sum
    }
  }
  return inverse
}

function invertLower(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  for (let column = 0; column < n; column++) {
    for (let row = column; row < n; row++) {
      let value = row === column ? 1 : 0
      for (let k = column; k < row; k++) value -= (lower[row * n + k] ?? 0) * (inverse[k * n + column] ?? 0)
      inverse[row * n + column] = value / (lower[row * n + row] ?? 1)
    }
  }
  return inverse
}

function choleskyFactor(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n)
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * n + column] ?? 0
      for (let k = 0; k < column; k++) value -= (lower[row * n + k] ?? 0) * (lower[column * n + k] ?? 0)
      if (row === column) {
        if (value <= SINGULAR * Math.abs(matrix[row * n + row] ?? 0)) return null
        lower[row * n + row] = Math.sqrt(value)
      } else lower[row * n + column] = value / (lower[column * n + column] ?? 1)
    }
  }
  return lower
}
