export interface Components {
  /** Eigenvalues of the correlation matrix, descending. */
  values: number[]
  /** Eigenvectors in the same order. */
  vectors: number[][]
}

const SWEEPS = 60

/** Principal components of columns with mean 0 and variance 1 (divisor n - 1), by Jacobi rotations (Golub & Van Loan 2013, 8.5). */
export function principalComponents(columns: readonly (readonly number[])[]): Components {
  const n = columns[0]?.length ?? 0
  const size = columns.length
  const matrix = columns.map((a) =>
    columns.map((b) => a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0) / (n - 1)),
  )
  const vectors = columns.map((_, i) => columns.map((__, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q)
  }
  const order = [...matrix.keys()].sort((a, b) => at(matrix, b, b) - at(matrix, a, a))
  return { values: order.map((i) => at(matrix, i, i)), vectors: order.map((i) => vectors.map((row) => row[i] ?? 0)) }
}

const at = (matrix: readonly (readonly number[])[], row: number, column: number): number => matrix[row]?.[column] ?? 0

/** Turns the plane of two axes so that their covariance vanishes. */
function rotate(matrix: number[][], vectors: number[][], p: number, q: number): void {
  const off = at(matrix, p, q)
  if (off === 0) return
  const half = (at(matrix, q, q) - at(matrix, p, p)) / (2 * off)
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (const rows of [matrix, vectors]) {
    for (const row of rows) {
      const [a, b] = [row[p] ?? 0, row[q] ?? 0]
      row[p] = c * a - s * b
      row[q] = s * a + c * b
    }
  }
  const [rowP, rowQ] = [matrix[p], matrix[q]]
  rowP?.forEach((a, k) => {
    const b = rowQ?.[k] ?? 0
    rowP[k] = c * a - s * b
    if (rowQ) rowQ[k] = s * a + c * b
  })
}
