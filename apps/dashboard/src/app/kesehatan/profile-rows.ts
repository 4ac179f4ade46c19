import type { HeatColumn, HeatRow } from '../../charts/heat-series.ts'
import type { SeriesPoint } from '../../charts/series.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { figureAddress } from '../figures/figure-address.ts'
import { sayReason } from '../figures/figure-words.ts'
import { formatTarget } from '../figures/format-value.ts'
import type { FigureParts } from '../figures/indicator-figure.ts'
import { barePoint, countFormat, formatOf, valuePoint } from '../figures/series-point.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import { orderParts, worstFirst } from './order-parts.ts'
import { type ProfileChoice, profileAddress, type SortOrder } from './profile-choice.ts'
import type { ProfileColumn } from './profile-columns.ts'

/** What the table shows, on the page and in its file. */
export interface ProfileTable {
  readonly language: Language
  /** Those with any figure. */
  readonly columns: readonly ProfileColumn[]
  readonly chosen: ProfileColumn
  readonly order: SortOrder
  readonly choice: ProfileChoice
  readonly area: { readonly code: string; readonly fullName: string }
  readonly period: { readonly code: string; readonly name: string }
}

/** The parts in order, and the area itself last. */
export function listRows(table: ProfileTable): HeatRow[] {
  const { columns, chosen, order, choice, area, period } = table
  const parts = orderParts(chosen, order).map(
    ({ area: part }): HeatRow => ({
      key: part.code,
      name: shortAreaName(part),
      href: profileAddress({ areaCode: part.code, periodCode: period.code }, { ...choice, order: undefined }),
      points: columns.map((column) => {
        const value = column.parts.find((other) => other.area.code === part.code)
        return cellPoint(column, value, { code: part.code, name: shortAreaName(part) }, table)
      }),
    }),
  )
  const whole: HeatRow = {
    key: area.code,
    name: area.fullName,
    points: columns.map((column) => cellPoint(column, column.here, { code: area.code, name: area.fullName }, table)),
    isTotal: true,
  }
  return [...parts, whole]
}

const directions = { naik: 'ascending', turun: 'descending' } as const
const flipped = { naik: 'turun', turun: 'naik', nama: undefined } as const

export function headColumn(
  column: ProfileColumn,
  { language, chosen, order, choice, area, period }: ProfileTable,
): HeatColumn {
  const { indicator, isCount } = column
  const isChosen = indicator.key === chosen.indicator.key
  const next = (isChosen && flipped[order]) || worstFirst(column)
  return {
    key: indicator.key,
    name: indicator.shortName,
    unit: sayUnit(column, language),
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
function sayUnit({ here, isCount, indicator }: ProfileColumn, language: Language): string {
  const said = words[language].health
  if (isCount) return said.counts
  if (!here?.target) return said.noTarget
  return said.target(formatTarget(here.target.value, indicator.kind, language), String(here.target.year))
}

function cellPoint(
  column: ProfileColumn,
  value: FigureParts | undefined,
  area: { readonly code: string; readonly name: string },
  { period, language }: ProfileTable,
): SeriesPoint {
  const reason = value && sayReason(value, period.name, language)
  const hasNumber = value !== undefined && (column.isCount ? value.numerator : value.value) !== null
  const name = {
    key: area.code,
    label: area.name,
    tick: area.name,
    ...(hasNumber && { href: figureAddress(column.indicator.key, area.code, period.code) }),
    ...(reason !== undefined && { note: reason }),
  }
  if (value === undefined) return barePoint(null, name)
  if (!column.isCount) return valuePoint(value, name)
  return { ...barePoint(value.numerator, name), numerator: value.numerator, denominator: value.denominator }
}
