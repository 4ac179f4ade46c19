import { formatCount } from '../../../charts/format/format-number.ts'
import type { CareDeathKind } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

interface Waited {
  readonly points: readonly unknown[]
  readonly isTrial: boolean
  readonly isWhole: boolean
  readonly isJudged: boolean
  readonly variation: string | null
  readonly daysSinceLast: number | null
  readonly isLongWithout: boolean | null
}

/** What the register says of one kind of death: what has changed, or that nothing has, or how many there are. */
export function writeDeathsFinding(waits: Waited, kind: CareDeathKind, language: Language): string {
  const { finding, kindNames } = words[language].deaths
  const name = kindNames[kind]
  const { daysSinceLast, points, isJudged, variation, isLongWithout } = waits
  if (daysSinceLast === null) return finding.none(name)
  const [count, days] = [formatCount(points.length + 1, language), formatCount(daysSinceLast, language)]
  if (!isJudged) return finding.cases(count, name, days)
  if (isLongWithout === true) return finding.long(days, name)
  if (variation === 'CONCERN') return finding.concern(name)
  return variation === 'IMPROVEMENT' ? finding.improvement(name) : finding.calm(count, name)
}

/** What the chart of waits shows. */
export function writeWaitsTitle({ points, isTrial, isWhole, isJudged, variation }: Waited, language: Language): string {
  const { waitsTitle } = words[language].deaths
  if (points.length === 0) return waitsTitle.none
  const count = formatCount(points.length, language)
  if (isTrial) return waitsTitle.trial(count)
  if (!isWhole) return waitsTitle.partial(count)
  if (!isJudged) return waitsTitle.unjudged(count)
  if (variation === 'CONCERN') return waitsTitle.concern
  return variation === 'IMPROVEMENT' ? waitsTitle.improvement : waitsTitle.calm
}
