import { formatMonth } from '../../../charts/format/format-date.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { Tabs } from '../../../ui/navigation.tsx'
import type { DataReach } from '../../period/choose-period.ts'
import { listPeriodOptions } from '../../period/period-options.ts'
import { AreaSelect } from '../../shell/area-select.tsx'
import type { readsRegency } from '../../shell/reads-regency.ts'
import { classicIndicators, partsOf, pwsAddress } from './pws-choice.ts'
import type { Pws } from './read-pws.ts'

interface BoardControlsProps {
  readonly language: Language
  readonly pws: Pws
  readonly reach: DataReach
  readonly viewer: Parameters<typeof readsRegency>[0]
}

/** Area, month, indicator and a target of one's own as a plain form: the address is the state. */
export const BoardControls = ({ language, pws, reach, viewer }: BoardControlsProps) => {
  const { pws: said, shell } = words[language]
  const { choice, indicators, area, options } = pws
  const { months } = listPeriodOptions(reach)
  const offered = months.includes(choice.month) ? months : [choice.month, ...months]
  return (
    <search>
      <form method="get" action="/kesehatan/pws" className="controls" aria-label={said.controls}>
        {choice.order !== 'capaian' && <input type="hidden" name="urut" value={choice.order} />}
        <AreaSelect language={language} areas={options} areaCode={area.code} viewer={viewer} />
        <label>
          {said.indicator}
          <select name="indikator" defaultValue={choice.indicator}>
            {indicators.map(({ key, shortName }) => (
              <option key={key} value={key}>
                {shortName}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.month}
          <select name="bulan" defaultValue={choice.month}>
            {offered.map((month) => (
              <option key={month} value={month}>
                {formatMonth(month, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.ownTarget}
          <input name="target" inputMode="decimal" size={4} defaultValue={choice.target ?? ''} />
        </label>
        <Button isPlain isSmall>
          {shell.show}
        </Button>
      </form>
    </search>
  )
}

/** The graphs of the guideline, and what the rows are. */
export const BoardTabs = ({
  language,
  pws: { choice, area, indicators },
}: Pick<BoardControlsProps, 'language' | 'pws'>) => {
  const said = words[language].pws
  const keys: string[] = [...classicIndicators]
  if (!keys.includes(choice.indicator)) keys.push(choice.indicator)
  const nameOf = (key: string) => indicators.find((indicator) => indicator.key === key)?.shortName ?? key
  const parts = partsOf(area.level)
  return (
    <div className="pws-tabs">
      <Tabs
        label={said.indicator}
        tabs={keys.map((key) => ({
          words: nameOf(key),
          href: pwsAddress({ ...choice, indicator: key, target: null }),
          isCurrent: key === choice.indicator,
        }))}
      />
      {parts.length > 1 && (
        <Tabs
          label={said.parts}
          tabs={parts.map((part) => ({
            words: words[language].shell.manyLevels[part],
            href: pwsAddress({ ...choice, parts: part }),
            isCurrent: part === choice.parts,
          }))}
        />
      )}
    </div>
  )
}
