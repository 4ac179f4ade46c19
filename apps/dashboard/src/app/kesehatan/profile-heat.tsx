import type { FrameWords } from '../../charts/chart-frame.tsx'
import type { HeatColumn, HeatRow } from '../../charts/heat-series.ts'
import { HeatTable } from '../../charts/heat-table.tsx'
import type { SeriesPoint } from '../../charts/series.ts'
import { words } from '../../i18n/words.ts'
import { sayReason } from '../figures/figure-words.ts'
import { formatTarget } from '../figures/format-value.ts'
import type { FigureParts } from '../figures/indicator-figure.ts'
import { barePoint, countFormat, formatOf, valuePoint } from '../figures/series-point.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import { orderParts, worstFirst } from './order-parts.ts'
import { type ProfileChoice, profileAddress, type SortOrder } from './profile-choice.ts'
import type { ProfileColumn } from './profile-columns.ts'

interface ProfileHeatProps {
  readonly frame: FrameWords
  readonly columns: readonly ProfileColumn[]
  readonly chosen: ProfileColumn
  readonly order: SortOrder
  readonly choice: ProfileChoice
  readonly area: { readonly code: string; readonly fullName: string }
  readonly period: { readonly code: string; readonly name: string }
}

/** Areas × indicators: each number with interval and counts, filled only where it may be judged. */
export const ProfileHeat = (props: ProfileHeatProps) => {
  const { frame, columns, chosen, order, choice, area, period } = props
  const place = { areaCode: area.code, periodCode: period.code }
  const byName: ProfileChoice = { ...choice, indicator: chosen.indicator.key, order: 'nama' }
  const rows = orderParts(chosen, order).map(
    ({ area: part }): HeatRow => ({
      key: part.code,
      name: shortAreaName(part),
      href: profileAddress({ ...place, areaCode: part.code }, { ...choice, order: undefined }),
      points: columns.map((column) => {
        const value = column.parts.find((other) => other.area.code === part.code)
        return cellPoint(column, value, { code: part.code, name: shortAreaName(part) }, props)
      }),
    }),
  )
  const whole: HeatRow = {
    key: area.code,
    name: area.fullName,
    points: columns.map((column) => cellPoint(column, column.here, { code: area.code, name: area.fullName }, props)),
    isTotal: true,
  }
  return (
    <HeatTable
      frame={frame}
      scheme="evidence"
      isDetailed
      names={{
        href: profileAddress(place, byName, '#profil'),
        ...(order === 'nama' && { sorted: 'ascending' as const }),
      }}
      columns={columns.map((column) => headColumn(column, props))}
      rows={[...rows, whole]}
    />
  )
}

const directions = { naik: 'ascending', turun: 'descending' } as const
const flipped = { naik: 'turun', turun: 'naik', nama: undefined } as const

function headColumn(
  column: ProfileColumn,
  { frame, chosen, order, choice, area, period }: ProfileHeatProps,
): HeatColumn {
  const { indicator, isCount } = column
  const isChosen = indicator.key === chosen.indicator.key
  const next = (isChosen && flipped[order]) || worstFirst(column)
  return {
    key: indicator.key,
    name: indicator.shortName,
    unit: sayUnit(column, frame.language),
    href: profileAddress(
      { areaCode: area.code, periodCode: period.code },
      { ...choice, indicator: indicator.key, order: next },
      '#profil',
    ),
    ...(isChosen && order !== 'nama' && { sorted: directions[order] }),
    isAside: !isChosen,
    format: isCount ? countFormat : formatOf(indicator.kind),
  }
}

/** Under the name: the target, or that the cells hold counts. */
function sayUnit({ here, isCount, indicator }: ProfileColumn, language: FrameWords['language']): string {
  const said = words[language].health
  if (isCount) return said.counts
  if (!here?.target) return said.noTarget
  return said.target(formatTarget(here.target.value, indicator.kind, language), String(here.target.year))
}

function cellPoint(
  column: ProfileColumn,
  value: FigureParts | undefined,
  area: { readonly code: string; readonly name: string },
  { period, frame }: ProfileHeatProps,
): SeriesPoint {
  const query = new URLSearchParams({ wilayah: area.code, periode: period.code })
  const reason = value && sayReason(value, period.name, frame.language)
  const hasNumber = value !== undefined && (column.isCount ? value.numerator : value.value) !== null
  const name = {
    key: area.code,
    label: area.name,
    tick: area.name,
    ...(hasNumber && { href: `/indikator/${column.indicator.key}?${query}` }),
    ...(reason !== undefined && { note: reason }),
  }
  if (value === undefined) return barePoint(null, name)
  if (!column.isCount) return valuePoint(value, name)
  return { ...barePoint(value.numerator, name), numerator: value.numerator, denominator: value.denominator }
}
