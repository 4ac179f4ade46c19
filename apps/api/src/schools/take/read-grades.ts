/** `1`, `Kelas 1`, `1,2`, `1-3` and `1 dan 2`; null where no grade from 1 to 6 is told. */
export function readGrades(text: string): number[] | null {
  const range = /([1-6])\s*(?:-|–|s\.?\s?d\.?)\s*([1-6])/.exec(text)
  const told =
    range === null
      ? [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
      : Array.from({ length: 6 }, (_, at) => at + 1).filter(
          (grade) => grade >= Number(range[1]) && grade <= Number(range[2]),
        )
  const grades = [...new Set(told)].sort((one, other) => one - other)
  return grades.length > 0 && grades.every((grade) => grade >= 1 && grade <= 6) ? grades : null
}
