import { williamsTest } from '../numeric/williams-test.ts'
import { FUNCTIONING_SHARE, type OptionStatistics } from './analyse-options.ts'

type KeySuspicion = 'DISTRACTOR_ABOVE_KEY' | 'KEY_NEGATIVE' | 'UPPER_GROUP_ELSEWHERE'

export interface SuspectedKey {
  suspicions: KeySuspicion[]
  /** Option that looks like the right one; null where none correlates positively. */
  candidate: string | null
  /** p that candidate and key correlate equally with the rest score (Williams). */
  p: number | null
}

/**
 * Key check: an often chosen distractor correlates higher with the rest score than the key, the key correlates negatively, or most of
 * the upper group chose another option. Null where nothing points at the key.
 */
export function suspectKey(options: readonly OptionStatistics[], pupils: number): SuspectedKey | null {
  const answers = options.filter(({ isAnswer }) => isAnswer)
  const keys = answers.filter(({ isKey }) => isKey)
  const others = answers.filter(({ isKey }) => !isKey)
  const key = highest(keys, ({ restCorrelation }) => restCorrelation)
  if (!key || key.restCorrelation === null) return null
  const rival = highest(
    others.filter(({ share }) => share >= FUNCTIONING_SHARE),
    ({ restCorrelation }) => restCorrelation,
  )
  const favourite = highest(answers, ({ upper }) => upper)
  const suspicions: KeySuspicion[] = []
  if (rival && (rival.restCorrelation ?? -1) > key.restCorrelation) suspicions.push('DISTRACTOR_ABOVE_KEY')
  if (key.restCorrelation < 0) suspicions.push('KEY_NEGATIVE')
  if (favourite && !favourite.isKey && (favourite.upper ?? 0) > (key.upper ?? 0))
    suspicions.push('UPPER_GROUP_ELSEWHERE')
  if (suspicions.length === 0) return null
  const candidate = suspicions.includes('DISTRACTOR_ABOVE_KEY') ? rival : favourite?.isKey ? rival : favourite
  if (!candidate || (candidate.restCorrelation ?? 0) <= 0) return { suspicions, candidate: null, p: null }
  return { suspicions, candidate: candidate.option, p: compare(key, candidate, pupils) }
}

function highest(
  options: readonly OptionStatistics[],
  by: (option: OptionStatistics) => number | null,
): OptionStatistics | undefined {
  let best: OptionStatistics | undefined
  for (const option of options) {
    if (best === undefined || (by(option) ?? -2) > (by(best) ?? -2)) best = option
  }
  return best
}

function compare(key: OptionStatistics, candidate: OptionStatistics, pupils: number): number | null {
  const odds = (share: number): number => share / (1 - share)
  const between = -Math.sqrt(odds(key.share) * odds(candidate.share))
  return williamsTest(key.restCorrelation ?? 0, candidate.restCorrelation ?? 0, between, pupils)
}
