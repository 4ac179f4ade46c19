import { ComparisonChart } from '../../charts/comparison-chart.tsx'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources, summariseComparison } from '../figures/chart-words.ts'
import { compareParts } from '../figures/comparison-series.ts'
import { unitWords } from '../figures/format-value.ts'
import { sayMethod } from '../figures/say-method.ts'
import { writeFarthestTitle } from '../figures/write-parts-finding.ts'
import type { ChosenPeriod } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import type { ProfileColumn } from './profile-columns.ts'

interface PartsComparisonProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly fullName: string }
  readonly period: ChosenPeriod
  readonly column: ProfileColumn
  readonly level: AreaLevel
}

/** The parts side by side with their intervals; rare events stay counts and are not compared. */
export const PartsComparison = ({ language, area, period, column, level }: PartsComparisonProps) => {
  const { health: said, figures, charts, shell } = words[language]
  const { indicator, parts, here, isCount } = column
  const [one] = parts
  if (one === undefined) return null
  if (isCount) return <p className="hint">{said.noComparison(one.indicator.numeratorText, shell.manyLevels[level])}</p>
  if (parts.every(({ value }) => value === null)) return null
  const series = compareParts({
    parts,
    basis: 'values',
    linkTo: (code) => `/indikator/${indicator.key}?${new URLSearchParams({ wilayah: code, periode: period.code })}`,
    ...(here && { parent: { value: here, name: area.fullName } }),
  })
  const frame = {
    id: 'grafik-banding',
    language,
    title: writeFarthestTitle({ language, ...column, level }),
    unit: charts.unitFor(unitWords(one.indicator, language), namePeriod(period, language)),
    summary: summariseComparison(series.points, series.format, language),
    source: saySources(
      parts.flatMap(({ sources }) => sources),
      language,
    ),
    method: `${sayMethod(one.indicator.intervalMethod, language)}.`,
    fileName: `${indicator.key}-${area.code}-${period.code}`,
    judged: figures.judged,
  }
  return <ComparisonChart frame={frame} series={series} />
}
