export type DifficultyClass = 'HARD' | 'MEDIUM' | 'EASY'
export type DiscriminationClass = 'NEGATIVE' | 'POOR' | 'FAIR' | 'GOOD' | 'VERY_GOOD'

const HARD_BELOW = 0.3 // Arikunto 2012: p below .30 sukar
const EASY_ABOVE = 0.7 // Arikunto 2012: p above .70 mudah
const POOR_TO = 0.2 // Arikunto 2012 p. 232: D .00-.20 jelek
const FAIR_TO = 0.4 // Arikunto 2012 p. 232: D .21-.40 cukup
const GOOD_TO = 0.7 // Arikunto 2012 p. 232: D .41-.70 baik, above baik sekali

export function classifyDifficulty(p: number): DifficultyClass {
  if (p < HARD_BELOW) return 'HARD'
  return p > EASY_ABOVE ? 'EASY' : 'MEDIUM'
}

export function classifyDiscrimination(d: number): DiscriminationClass {
  if (d < 0) return 'NEGATIVE'
  if (d <= POOR_TO) return 'POOR'
  if (d <= FAIR_TO) return 'FAIR'
  return d <= GOOD_TO ? 'GOOD' : 'VERY_GOOD'
}

export const CLASS_WORDS: Record<DifficultyClass | DiscriminationClass, { id: string; en: string }> = {
  HARD: { id: 'sukar', en: 'hard' },
  MEDIUM: { id: 'sedang', en: 'medium' },
  EASY: { id: 'mudah', en: 'easy' },
  NEGATIVE: { id: 'buang', en: 'discard' },
  POOR: { id: 'jelek', en: 'poor' },
  FAIR: { id: 'cukup', en: 'fair' },
  GOOD: { id: 'baik', en: 'good' },
  VERY_GOOD: { id: 'baik sekali', en: 'very good' },
}

export const CLASS_SOURCE = 'Arikunto (2012), Dasar-dasar Evaluasi Pendidikan, hlm. 227 dan 232'
