import { TableFrame } from '../../../charts/table-frame.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { saySources } from '../../figures/chart-words.ts'
import { figureAddress } from '../../figures/figure-address.ts'
import { figureCells, figureColumns } from '../../figures/figure-cells.ts'
import { sayReason, sayStatus, sayTarget } from '../../figures/figure-words.ts'
import { lowerFirst, withoutBrackets } from '../../figures/format-value.ts'
import { type FigureParts, readFigures } from '../../figures/indicator-figure.ts'
import { sayMethod } from '../../figures/say-method.ts'
import { type ChosenPeriod, yearOf } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'

interface AreaIndicatorsProps {
  readonly language: Language
  readonly caption: string
  readonly values: Parameters<typeof readFigures>[0]
  readonly areaCode: string
  readonly period: ChosenPeriod
}

export const AreaIndicators = ({ language, caption, areaCode, period, ...props }: AreaIndicatorsProps) => {
  const { area: said, figures } = words[language]
  const values = readFigures(props.values)
  const methods = new Set(values.map(({ indicator }) => sayMethod(indicator.intervalMethod, language)))
  const few = values.find(({ reason }) => reason === 'TOO_FEW_CASES')
  return (
    <div>
      <TableFrame
        frame={{
          language,
          caption,
          source: saySources(
            values.flatMap(({ sources }) => sources),
            language,
          ),
          method: `${[...methods].join('; ')}.`,
          fileName: `indikator-${areaCode}-${period.code}`,
        }}
        table={{
          columns: [
            { header: said.indicator },
            ...figureColumns(figures.value, language),
            { header: figures.statusHeader },
          ],
          rows: values.map((value) => {
            const address = figureAddress(value.indicator.key, areaCode, period.code)
            return {
              key: value.indicator.key,
              cells: [
                { text: value.indicator.name, href: address.replace(/#.*/, ''), note: unitOf(value, language) },
                ...figureCells(value, address, language),
                standing(value, period, language),
              ],
            }
          }),
        }}
      />
      {few && <p className="hint">{sayReason(few, namePeriod(period, language), language)}</p>}
    </div>
  )
}

const unitOf = ({ indicator, reason }: FigureParts, language: Language): string =>
  reason === 'TOO_FEW_CASES'
    ? words[language].area.casesOf(lowerFirst(withoutBrackets(indicator.numeratorText)))
    : indicator.unit

/** Where it stands against its target, or why there is no value. */
function standing(value: FigureParts, period: ChosenPeriod, language: Language) {
  const year = String(yearOf(period))
  if (value.reason === 'TOO_FEW_CASES') return { text: sayStatus({ ...value, status: 'NOT_JUDGED' }, year, language) }
  const text = sayReason(value, namePeriod(period, language), language) ?? sayStatus(value, year, language)
  const isJudged = value.value !== null && value.status !== 'NOT_JUDGED'
  return { text, ...(isJudged && value.target && { note: sayTarget(value, language) }) }
}
