const SINGULAR = 1e-9

/**
 * Diagonal of the inverse of a symmetric positive definite matrix (row-major n x n) by its Cholesky factor; null where the matrix
 * is singular to nine digits.
 */
export function inverseDiagonal(matrix: Float64Array, n: number): Float64Array | null {
  const lower = choleskyFactor(matrix, n)
  if (!lower) return null
  const diagonal = new Float64Array(n)
  const column = new Float64Array(n)
  for (let start = 0; start < n; start++) {
    column.fill(0)
    for (let row = start; row < n; row++) {
      let value = row === start ? 1 : 0
      for (let k = start; k < row; k++) value -= (lower[row * n + k] ?? 0) * (column[k] ?? 0)
      column[row] = value / (lower[row * n + row] ?? 1)
    }
    for (let row = start; row < n; row++) diagonal[start] = (diagonal[start] ?? 0) + (column[row] ?? 0) ** 2
  }
  return diagonal
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
