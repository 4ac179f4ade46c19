import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { sayCounts, sayRange, sayReason, sayStatus, sayTarget, sayValue } from '../../figures/figure-words.ts'
import { readFigures } from '../../figures/indicator-figure.ts'
import { type ChosenPeriod, yearOf } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'

interface AreaIndicatorsProps {
  readonly language: Language
  readonly caption: string
  readonly values: Parameters<typeof readFigures>[0]
  readonly areaCode: string
  readonly period: ChosenPeriod
}

export const AreaIndicators = ({ language, caption, values, areaCode, period }: AreaIndicatorsProps) => {
  const { area: said, figures } = words[language]
  const query = new URLSearchParams({ wilayah: areaCode, periode: period.code })
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'indicator', header: said.indicator },
        { key: 'value', header: figures.value, isNumber: true },
        { key: 'interval', header: figures.intervalHeader, isNumber: true },
        { key: 'status', header: figures.statusHeader },
      ]}
      rows={readFigures(values).map((value) => ({
        key: value.indicator.key,
        cells: [
          <span key="name" className="cell-name">
            <a href={`/indikator/${value.indicator.key}?${query}`}>{value.indicator.name}</a>
            <span className="cell-note">{value.indicator.unit}</span>
          </span>,
          <>
            {sayValue(value, language)}
            <span className="cell-note">{sayCounts(value, language)}</span>
          </>,
          sayRange(value, language) ?? '',
          <span key="status" className="cell-words">
            {sayReason(value, namePeriod(period, language), language) ??
              sayStatus(value, String(yearOf(period)), language)}
            {value.value !== null && value.status !== 'NOT_JUDGED' && value.target && (
              <span className="cell-note">{sayTarget(value, language)}</span>
            )}
          </span>,
        ],
      }))}
    />
  )
}
