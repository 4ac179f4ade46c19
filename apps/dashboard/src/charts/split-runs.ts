export interface RunPoint {
  index: number
  value: number
}

/** Neighbouring values that a line may join; it breaks where there is none. */
export const splitRuns = (values: readonly (number | null)[]): RunPoint[][] => {
  const runs: RunPoint[][] = []
  let isOpen = false
  values.forEach((value, index) => {
    if (value === null) isOpen = false
    else if (isOpen) runs.at(-1)?.push({ index, value })
    else {
      runs.push([{ index, value }])
      isOpen = true
    }
  })
  return runs
}
