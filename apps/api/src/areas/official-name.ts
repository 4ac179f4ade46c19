const kept: Readonly<Record<string, string>> = { DKI: 'DKI', DI: 'DI' }
const kinds: readonly (readonly [prefix: string, kind: string])[] = [
  ['KABUPATEN ADMINISTRASI ', 'kabupaten administrasi'],
  ['KOTA ADMINISTRASI ', 'kota administrasi'],
  ['KABUPATEN ', 'kabupaten'],
  ['KOTA ', 'kota'],
]

/** `KABUPATEN ACEH SELATAN` → name `Aceh Selatan`, kind `kabupaten`. */
export function readRegencyName(official: string): { name: string; kind: string } {
  const [prefix, kind] = kinds.find(([start]) => official.startsWith(start)) ?? ['', 'kabupaten']
  return { name: inTitleCase(official.slice(prefix.length)), kind }
}

/** `JAWA TENGAH` → `Jawa Tengah`. */
export const inTitleCase = (official: string): string =>
  official
    .split(' ')
    .map((word) => kept[word] ?? word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ')
