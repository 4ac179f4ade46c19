/** Fewest pupils for which a statistic is shown. */
export const MINIMUM = {
  difficulty: 10, // Lextures gates item statistics at 10 responses
  discrimination: 30, // usual least sample for a correlation
  options: 50, // a 5 % option is then chosen by two or three pupils
  reliability: 30, // usual least sample for alpha, always with its interval
  rasch: 100, // Linacre 1994, Rasch Measurement Transactions 7:4
  twopl: 300, // Drasgow 1989: 200 to 300 examinees for short 2PL tests
  balanceItems: 10, // a share of fewer items moves by more than 10 points an item
} as const

type GapReason = 'TOO_FEW' | 'NO_SPREAD' | 'NOT_DICHOTOMOUS' | 'TOO_FEW_ITEMS' | 'NO_SOLUTION'

/** Why a statistic has no value. */
export interface Gap {
  statistic: string
  reason: GapReason
  n: number
  minimum: number | null
}

const SENTENCES: Record<GapReason, { id: string; en: string }> = {
  TOO_FEW: { id: 'terlalu sedikit untuk dinilai', en: 'too few to judge' },
  TOO_FEW_ITEMS: { id: 'terlalu sedikit butir untuk dinilai', en: 'too few items to judge' },
  NO_SPREAD: { id: 'semua nilai sama, tidak dapat dihitung', en: 'all values are equal, cannot be computed' },
  NOT_DICHOTOMOUS: { id: 'hanya untuk butir benar/salah', en: 'only for right/wrong items' },
  NO_SOLUTION: { id: 'tidak ada penyelesaian tunggal', en: 'there is no unique solution' },
}

export function explainGap({ reason, n, minimum }: Gap, locale: 'id' | 'en'): string {
  const sentence = SENTENCES[reason][locale]
  return minimum === null ? sentence : `${sentence} (${n} < ${minimum})`
}
