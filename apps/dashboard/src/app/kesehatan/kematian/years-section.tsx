import { formatCount, formatNumber } from '../../../charts/format/format-number.ts'
import type { CareDeathKind } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import type { DeathBoard } from './read-deaths.ts'

interface YearsSectionProps {
  readonly language: Language
  readonly years: DeathBoard['years']
  readonly kind: CareDeathKind
}

type Year = DeathBoard['years'][number]

/** Registered cases and reports of each year, each with its exact interval, and how they differ. Props: language, years, kind. */
export const YearsSection = ({ language, years, kind }: YearsSectionProps) => {
  const said = words[language].deaths
  const tally = ({ count, lower, upper }: Year['registered']) =>
    `${formatCount(count, language)} (${formatNumber(lower, language, 1)}–${formatNumber(upper, language, 1)})`
  return (
    <Section id="tahun" title={said.years} note={said.yearsNote}>
      <DataTable
        caption={said.years}
        isCaptionHidden
        columns={[
          { key: 'year', header: said.year },
          { key: 'registered', header: said.registered, isNumber: true },
          { key: 'reported', header: said.reported, isNumber: true },
          { key: 'months', header: said.months, isNumber: true },
          { key: 'difference', header: said.difference },
        ]}
        rows={years
          .filter((year) => year.kind === kind)
          .map((year) => ({
            key: String(year.year),
            cells: [
              String(year.year),
              tally(year.registered),
              year.reported === null ? said.notReported : tally(year.reported),
              formatCount(year.monthsReported, language),
              sayDifference(year, language),
            ],
          }))}
      />
    </Section>
  )
}

function sayDifference({ reported, registeredThen }: Year, language: Language): string {
  const said = words[language].deaths.differs
  if (reported === null) return said.none
  const missing = reported.count - registeredThen
  if (missing === 0) return said.same
  const count = formatCount(Math.abs(missing), language)
  return missing > 0 ? said.missing(count) : said.extra(count)
}
