/** One object a pupil, one question at a time: the pair statistics as anyone would first write them. */
export interface PlainSheet {
  person: string
  level: number
  answers: Record<string, string>
}

export interface PlainItem {
  id: string
  key: string
  options: readonly string[]
  /** P(option) by level. */
  chances: readonly Record<string, number>[]
}

export interface PlainPair {
  first: string
  second: string
  matches: number
  omegaFirst: number
  omegaSecond: number
  similarity: number
  gbt: number
  wrongMatch: number
}

const z = (matches: number, chances: readonly number[]): number => {
  const expected = chances.reduce((sum, p) => sum + p, 0)
  const variance = chances.reduce((sum, p) => sum + p * (1 - p), 0)
  return variance > 0 ? (matches - expected) / Math.sqrt(variance) : 0
}

function tail(chances: readonly number[], matches: number): number {
  let density = [1]
  for (const p of chances) {
    density = [...density, 0].map((f, j) => (1 - p) * f + p * (density[j - 1] ?? 0))
  }
  return density.slice(matches).reduceRight((sum, f) => sum + f, 0)
}

export function plainPair(items: readonly PlainItem[], a: PlainSheet, b: PlainSheet): PlainPair {
  const both = items.filter(({ id }) => a.answers[id] && b.answers[id])
  const matched = both.filter(({ id }) => a.answers[id] === b.answers[id])
  const chance = (item: PlainItem, pupil: PlainSheet, option: string) => item.chances[pupil.level]?.[option] ?? 0
  const same = both.map((item) =>
    item.options.reduce((sum, option) => sum + chance(item, a, option) * chance(item, b, option), 0),
  )
  const bothWrong = both.filter(({ id, key }) => a.answers[id] !== key && b.answers[id] !== key)
  const sameWrong = bothWrong.map((item) => {
    const wrong = item.options.filter((option) => option !== item.key)
    const total = (pupil: PlainSheet) => wrong.reduce((sum, option) => sum + chance(item, pupil, option), 0)
    const together = wrong.reduce((sum, option) => sum + chance(item, a, option) * chance(item, b, option), 0)
    return together / (total(a) * total(b))
  })
  return {
    first: a.person,
    second: b.person,
    matches: matched.length,
    omegaFirst: z(
      matched.length,
      both.map((item) => chance(item, a, b.answers[item.id] ?? '')),
    ),
    omegaSecond: z(
      matched.length,
      both.map((item) => chance(item, b, a.answers[item.id] ?? '')),
    ),
    similarity: z(matched.length, same),
    gbt: tail(same, matched.length),
    wrongMatch: z(bothWrong.filter(({ id }) => a.answers[id] === b.answers[id]).length, sameWrong),
  }
}
