import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

const peerYear = graphql(`
  fragment PeerYear on PublishedValue {
    area { code }
    period { code grain }
  }
`)

interface OtherRegenciesProps {
  readonly language: Language
  readonly indicatorKey: string
  readonly areaCode: string
  readonly values: readonly FragmentType<typeof peerYear>[]
}

/** A single published regency compares with nothing. */
const fewestRegencies = 3

/** Links to the years in which the regencies of the province can be compared by published figures. */
export const OtherRegencies = ({ language, indicatorKey, areaCode, values }: OtherRegenciesProps) => {
  const said = words[language].indicator
  const areasByYear = new Map<string, Set<string>>()
  for (const { area, period } of readFragment(peerYear, values))
    if (period.grain === 'YEAR')
      areasByYear.set(period.code, (areasByYear.get(period.code) ?? new Set()).add(area.code))
  const years = [...areasByYear].filter(([, areas]) => areas.size >= fewestRegencies).map(([year]) => year)
  if (years.length === 0) return null
  return (
    <p className="actions">
      {said.otherRegencies}:
      {years
        .sort()
        .reverse()
        .map((year) => (
          <a
            key={year}
            href={`/indikator/${indicatorKey}?${new URLSearchParams({ wilayah: areaCode, periode: year })}`}
          >
            {year}
          </a>
        ))}
    </p>
  )
}
