import { formatList } from '../../charts/format/format-list.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { UnreportedUnitFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Section } from '../../ui/page.tsx'

export const unreportedUnit = graphql(`
  fragment UnreportedUnit on ElementValue {
    element { key name(language: $language) }
    area { code level fullName(language: $language) }
    value
  }
`)

export type ReportedUnits = readonly FragmentType<typeof unreportedUnit>[]

export interface MissingUnit {
  readonly code: string
  readonly fullName: string
  readonly missing: readonly string[]
}

/** Units that have not reported something others have; what nobody reported is no unit's fault. */
export function listMissingUnits(values: ReportedUnits): MissingUnit[] {
  const read = readFragment(unreportedUnit, values)
  const expected = new Set(read.filter(({ value }) => value !== null).map(({ element }) => element.key))
  const units = new Map<string, { fullName: string; missing: string[] }>()
  for (const { area, element, value } of read) {
    if (value !== null || !expected.has(element.key)) continue
    const unit = units.get(area.code) ?? { fullName: area.fullName, missing: [] }
    unit.missing.push(element.name)
    units.set(area.code, unit)
  }
  return [...units].map(([code, unit]) => ({ code, ...unit }))
}

/** Elements that not a single unit has reported. */
function listSilentElements(read: readonly UnreportedUnitFragment[]): string[] {
  const names = new Map(read.map(({ element }) => [element.key, element.name]))
  for (const { element, value } of read) if (value !== null) names.delete(element.key)
  return [...names.values()]
}

const shownAtFirst = 6

interface UnreportedProps {
  readonly language: Language
  readonly values: ReportedUnits
  readonly period: string
}

export const Unreported = ({ language, values, period }: UnreportedProps) => {
  const said = words[language].overview
  const missing = listMissingUnits(values)
  const silent = listSilentElements(readFragment(unreportedUnit, values))
  const [early, late] = [missing.slice(0, shownAtFirst), missing.slice(shownAtFirst)]
  return (
    <Section id="belum-melapor" title={said.unreported} note={said.unreportedNote(period)}>
      {silent.length > 0 && <p>{said.unreportedByAll(formatList(silent, language))}</p>}
      {missing.length === 0 && silent.length === 0 && <p>{said.unreportedNone}</p>}
      <UnitList language={language} units={early} />
      {late.length > 0 && (
        <details className="more">
          <summary>{said.unreportedMore(formatNumber(missing.length, language))}</summary>
          <UnitList language={language} units={late} />
        </details>
      )}
      <p>
        <a href="/data/mutu">{words[language].data.qualityFind}</a>
      </p>
    </Section>
  )
}

const UnitList = ({ language, units }: { language: Language; units: readonly MissingUnit[] }) => (
  <ul className="ruled-list">
    {units.map(({ code, fullName, missing }) => (
      <li key={code}>
        <a href={`/wilayah/${encodeURIComponent(code)}`}>
          <b>{fullName}</b>
        </a>
        <span className="hint">{words[language].overview.unreportedMissing(formatList(missing, language))}</span>
      </li>
    ))}
  </ul>
)
