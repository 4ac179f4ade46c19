import type { AreaLevel } from '../../areas/area.ts'

const accents = /\p{M}/gu

/** A name without case, accents, punctuation and double blanks, so that spellings of one name meet. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

interface LevelWord {
  readonly words: RegExp
  readonly level: AreaLevel
  readonly kind?: string
}

const levelWords: readonly LevelWord[] = [
  { words: /^(?:provinsi|prov|province) /, level: 'PROVINCE' },
  { words: /^(?:kabupaten|kab) /, level: 'REGENCY', kind: 'kabupaten' },
  { words: /^kota /, level: 'REGENCY', kind: 'kota' },
  { words: /^(?:kecamatan|kec) /, level: 'SUBDISTRICT' },
  { words: /^(?:desa|kelurahan|kel|ds) /, level: 'VILLAGE' },
  { words: /^(?:uptd |upt )?(?:puskesmas|pkm) /, level: 'HEALTH_CENTRE' },
]

/** A folded name without the word that says its level: `kecamatan susukan` → `susukan`, SUBDISTRICT. */
export function splitLevelWord(folded: string): { base: string; level: AreaLevel | null; kind: string | null } {
  const found = levelWords.find(({ words }) => words.test(folded))
  if (found === undefined) return { base: folded, level: null, kind: null }
  return { base: folded.replace(found.words, ''), level: found.level, kind: found.kind ?? null }
}
