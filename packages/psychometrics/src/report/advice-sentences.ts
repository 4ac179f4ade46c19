import type { AdviceReason } from '../items/advise-item.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'
import type { Locale } from '../matrix/issue.ts'

const SENTENCES: Record<AdviceReason, { id: string; en: string }> = {
  CHECK_KEY: {
    id: 'periksa kunci: {option} lebih cocok dengan skor',
    en: 'check the key: {option} fits the scores better',
  },
  NEGATIVE: { id: 'daya pembeda negatif', en: 'discriminates the wrong way' },
  DISTRACTOR_ATTRACTS_UPPER: {
    id: 'pengecoh {option} menarik peserta berskor tinggi; mungkin dua jawaban benar',
    en: 'distractor {option} attracts high scorers; perhaps two right answers',
  },
  POOR: { id: 'daya pembeda jelek', en: 'discriminates poorly' },
  TOO_EASY: { id: 'terlalu mudah', en: 'too easy' },
  TOO_HARD: { id: 'terlalu sukar', en: 'too hard' },
  WEAK_DISTRACTORS: { id: 'banyak pengecoh tidak berfungsi', en: 'many distractors do not work' },
  WATCH: { id: 'daya pembeda cukup, pantau', en: 'discriminates fairly, watch it' },
  GOOD: { id: 'baik', en: 'good' },
}

/** The reasons of an advice in one line. */
export function explainAdvice({ advice }: Pick<ItemStatistics, 'advice'>, locale: Locale): string {
  if (!advice) return ''
  return advice.reasons.map((reason) => SENTENCES[reason][locale].replace('{option}', advice.option ?? '')).join('; ')
}

export const VERDICT_WORDS = {
  KEEP: { id: 'Pertahankan', en: 'Keep' },
  REVISE: { id: 'Perbaiki', en: 'Revise' },
  DISCARD: { id: 'Buang', en: 'Discard' },
} as const
