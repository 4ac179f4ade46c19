import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { CountStrip } from '../../ui/page.tsx'
import { type ChangesOfMonth, readChanges } from '../changes/changes.tsx'
import type { FullFigure } from '../figures/full-figure.ts'
import { type Decisions, readDecisions } from '../tindakan/decision.ts'
import { type ComparedElements, listConflicts } from './conflicts.tsx'
import { listMissingUnits, type ReportedUnits } from './unreported.tsx'

interface OverviewCountsProps {
  readonly language: Language
  readonly now: readonly FullFigure[]
  readonly changes: ChangesOfMonth
  readonly decisions: Decisions
  readonly units: ReportedUnits
  readonly compared: ComparedElements
}

/** How many things stand in each list below. */
export const OverviewCounts = ({ language, now, changes, decisions, units, compared }: OverviewCountsProps) => {
  const said = words[language].overview
  const missed = now.filter(({ status }) => status === 'MISSED').length
  const worse = readChanges(changes).filter(({ variation }) => variation === 'CONCERN').length
  const overdue = readDecisions(decisions).filter(({ isOverdue }) => isOverdue).length
  const conflicts = listConflicts(compared).length
  const counts = [
    { href: '#angka-utama', count: missed, words: said.stripMissed },
    { href: '#perubahan', count: worse, words: said.stripWorse },
    { href: '#tindakan', count: overdue, words: said.stripOverdue },
    { href: '#belum-melapor', count: listMissingUnits(units).length, words: said.stripUnreported },
    ...(conflicts > 0 ? [{ href: '#berbeda', count: conflicts, words: said.stripConflicts }] : []),
  ]
  return (
    <CountStrip
      label={said.strip}
      counts={counts.map(({ count, ...rest }) => ({ ...rest, count: formatNumber(count, language) }))}
    />
  )
}
