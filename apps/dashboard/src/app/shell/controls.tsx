import { formatMonth } from '../../charts/format/format-date.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Button } from '../../ui/form.tsx'
import { type ChosenPeriod, type DataReach, spans } from '../period/choose-period.ts'
import { listPeriodOptions } from '../period/period-options.ts'
import { type AreaOptions, AreaSelect } from './area-select.tsx'
import type { readsRegency } from './reads-regency.ts'

interface ControlsProps {
  readonly language: Language
  /** Path of the page; the choice becomes its query. */
  readonly action: string
  /** What may be chosen; an area given twice is offered once. */
  readonly areas: AreaOptions
  readonly areaCode: string
  readonly period: ChosenPeriod
  readonly reach: DataReach
  readonly viewer: Parameters<typeof readsRegency>[0]
  /** Other parameters to keep. */
  readonly kept?: Readonly<Record<string, string | undefined>>
}

/** Area and period as a plain form: the address is the state. */
export const Controls = ({ language, action, areas, areaCode, period, reach, viewer, kept = {} }: ControlsProps) => {
  const said = words[language].shell
  return (
    <search>
      <form method="get" action={action} className="controls" aria-label={said.chooseAreaAndPeriod}>
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <AreaSelect {...{ language, areas, areaCode, viewer }} />
        <label>
          {said.span}
          <select name="rentang" defaultValue={period.span}>
            {spans.map((span) => (
              <option key={span} value={span}>
                {said.spans[span]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.period}
          <select name="periode" defaultValue={pointOf(period)}>
            <PeriodOptions language={language} period={period} reach={reach} />
          </select>
        </label>
        <Button isPlain isSmall>
          {said.show}
        </Button>
      </form>
    </search>
  )
}

/** What the selector shows of a period: its year or its last month. */
const pointOf = ({ span, code, end }: ChosenPeriod): string => (span === 'tahun' ? code : end)

const PeriodOptions = ({ language, period, reach }: { language: Language; period: ChosenPeriod; reach: DataReach }) => {
  const said = words[language].shell
  const { months, years } = listPeriodOptions(reach)
  const point = pointOf(period)
  const name = (option: string) => (option.length > 4 ? formatMonth(option, language) : option)
  const isKnown = [...months, ...years].includes(point)
  return (
    <>
      {!isKnown && <option value={point}>{name(point)}</option>}
      {months.length > 0 && <PeriodGroup label={said.months} options={months} name={name} />}
      <PeriodGroup label={said.years} options={years} name={name} />
    </>
  )
}

interface PeriodGroupProps {
  readonly label: string
  readonly options: readonly string[]
  readonly name: (option: string) => string
}

const PeriodGroup = ({ label, options, name }: PeriodGroupProps) => (
  <optgroup label={label}>
    {options.map((option) => (
      <option key={option} value={option}>
        {name(option)}
      </option>
    ))}
  </optgroup>
)
