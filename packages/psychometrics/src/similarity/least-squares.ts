/** Coefficients of the weighted least-squares fit of y on the columns of x; null where the columns are not independent. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  weights?: readonly number[],
): number[] | null {
  const size = rows[0]?.length ?? 0
  const system = Array.from({ length: size }, () => new Float64Array(size + 1))
  rows.forEach((row, v) => {
    const weight = weights?.[v] ?? 1
    system.forEach((equation, i) => {
      const scaled = weight * (row[i] ?? 0)
      row.forEach((value, j) => {
        equation[j] = (equation[j] ?? 0) + scaled * value
      })
      equation[size] = (equation[size] ?? 0) + scaled * (y[v] ?? 0)
    })
  })
  return size === 0 ? null : solve(system, size)
}

const SINGULAR = 1e-12 // relative to the largest entry: less is rounding

/** Gauss-Jordan elimination of rows that end in their right side; null where they are not independent. */
export function solve(system: Float64Array[], size: number): number[] | null {
  const largest = system.reduce((high, row) => Math.max(high, ...row.map(Math.abs)), 0)
  for (let column = 0; column < size; column++) {
    const rest = system.splice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))
    system.push(...rest)
    const pivot = system[column]
    if (!pivot || Math.abs(pivot[column] ?? 0) <= SINGULAR * largest) return null
    system.forEach((row, place) => {
      if (place === column) return
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
    })
  }
  return system.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1))
}
