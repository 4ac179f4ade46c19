const LENGTH = 3

/** Every way to pick two later letters, consonants first, so that Banjarnegara may become BNJ, BNR … */
const candidates = (name: string): string[] => {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, '')
  const rest = [...letters.slice(1)]
  const consonants = rest.filter((letter) => !'AEIOU'.includes(letter))
  const pairs = (from: readonly string[]) =>
    from.flatMap((one, at) => from.slice(at + 1).map((other) => `${letters[0] ?? ''}${one}${other}`))
  return [...pairs(consonants), ...pairs(rest), letters.slice(0, LENGTH).padEnd(LENGTH, '·')]
}

/** Short names of three letters, all different as long as the names allow it. */
export const abbreviateNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const options = candidates(name)
    const chosen = options.find((option) => !taken.has(option)) ?? options[0] ?? name
    taken.add(chosen)
    return chosen
  })
}
