import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { CountStrip } from '../../ui/page.tsx'
import type { FullFigure } from '../figures/full-figure.ts'
import { type ComparedElements, listConflicts } from './conflicts.tsx'
import { listMissingUnits, type ReportedUnits } from './unreported.tsx'

interface OverviewCountsProps {
  readonly language: Language
  readonly now: readonly FullFigure[]
  readonly units: ReportedUnits
  readonly compared: ComparedElements
}

/** How many things stand in each list below. */
export const OverviewCounts = ({ language, now, units, compared }: OverviewCountsProps) => {
  const said = words[language].overview
  const missed = now.filter(({ status }) => status === 'MISSED').length
  const counts = [
    { href: '#angka-utama', count: missed, words: said.stripMissed },
    { href: '#belum-melapor', count: listMissingUnits(units).length, words: said.stripUnreported },
    { href: '#berbeda', count: listConflicts(compared).length, words: said.stripConflicts },
  ]
  return (
    <CountStrip
      label={said.strip}
      counts={counts.map(({ count, ...rest }) => ({ ...rest, count: formatNumber(count, language) }))}
    />
  )
}
