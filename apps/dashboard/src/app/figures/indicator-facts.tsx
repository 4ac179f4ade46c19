import { formatMonth } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { IndicatorDefinitionFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Columns, Facts } from '../../ui/page.tsx'
import { formatTarget } from './format-value.ts'
import { sayMethod } from './say-method.ts'

const indicatorDefinition = graphql(`
  fragment IndicatorDefinition on Indicator {
    kind
    multiplier
    direction
    definition(language: $language)
    numeratorText(language: $language)
    denominatorText(language: $language)
    unit(language: $language)
    intervalMethod
    judgedAt
    judgedOverThreeYearsAt
    reportedAt
    source
    formulas {
      validFrom
      validTo
      denominatorType
      numerator { key name(language: $language) }
      denominator { key name(language: $language) }
    }
    targets { year value source }
  }
`)

export type DefinedIndicator = FragmentType<typeof indicatorDefinition>

interface IndicatorFactsProps {
  readonly language: Language
  readonly indicator: DefinedIndicator
}

/** Everything needed to read the figure: definition, levels, direction, interval, formula by year, targets. */
export const IndicatorFacts = ({ language, indicator }: IndicatorFactsProps) => {
  const { indicator: said, figures, shell } = words[language]
  const read = readFragment(indicatorDefinition, indicator)
  return (
    <>
      <p className="definition-words">{read.definition}</p>
      <Columns isFirstWide={false}>
        <Facts
          facts={[
            [figures.numerator, read.numeratorText],
            [figures.denominator, read.denominatorText],
            [said.unit, read.unit],
            [said.direction, said.directions[read.direction]],
            [said.intervalMethod, sayMethod(read.intervalMethod, language)],
            [said.judgedAt, shell.levels[read.judgedAt]],
            ...(read.judgedOverThreeYearsAt === read.judgedAt
              ? []
              : [[said.judgedOverThreeYearsAt, shell.levels[read.judgedOverThreeYearsAt]] as const]),
            [said.reportedAt, shell.levels[read.reportedAt]],
            [figures.source, read.source],
          ]}
        />
        <div className="stack">
          <Formulas language={language} indicator={read} />
          <Targets language={language} indicator={read} />
        </div>
      </Columns>
    </>
  )
}

interface PartProps {
  readonly language: Language
  readonly indicator: IndicatorDefinitionFragment
}

const Formulas = ({ language, indicator }: PartProps) => {
  const said = words[language].indicator
  if (indicator.formulas.length === 0) return <p>{words[language].figures.noFormula}</p>
  const names = (elements: readonly { key: string; name: string }[]) => elements.map(({ name }) => name).join(' + ')
  return (
    <div>
      <h3>{said.formula}</h3>
      <ul className="ruled-list">
        {indicator.formulas.map(({ validFrom, validTo, numerator, denominator }) => (
          <li key={validFrom ?? ''}>
            <span className="hint">{sayValidity(validFrom, validTo, language)}</span>
            <span>
              {names(numerator)} ÷ {names(denominator)} {said.times(formatNumber(indicator.multiplier, language))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function sayValidity(from: string | null, to: string | null, language: Language): string {
  const said = words[language].indicator
  if (from === null && to === null) return said.always
  return [from && said.since(formatMonth(from, language)), to && said.until(formatMonth(to, language))]
    .filter(Boolean)
    .join(' ')
}

const Targets = ({ language, indicator }: PartProps) => {
  const { indicator: said, figures } = words[language]
  if (indicator.targets.length === 0) return <p>{said.noTargets}</p>
  return (
    <DataTable
      caption={said.targets}
      columns={[
        { key: 'year', header: figures.year },
        { key: 'value', header: figures.value, isNumber: true },
        { key: 'source', header: figures.source },
      ]}
      rows={indicator.targets.map(({ year, value, source }) => ({
        key: String(year),
        cells: [String(year), formatTarget(value, indicator.kind, language), source],
      }))}
    />
  )
}
