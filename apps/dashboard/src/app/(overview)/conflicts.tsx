import { formatNumber } from '../../charts/format/format-number.ts'
import { TableFrame } from '../../charts/table-frame.tsx'
import type { ComparedElementFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Section } from '../../ui/page.tsx'
import { saySources } from '../figures/chart-words.ts'
import { isConflict, listDifferentValues } from '../figures/find-conflicts.ts'
import { isAddress } from '../figures/published-source.tsx'

const comparedElement = graphql(`
  fragment ComparedElement on ElementValue {
    element { key name(language: $language) }
    period { code }
    value
    sources
    published { value source url note }
  }
`)

export type ComparedElements = readonly FragmentType<typeof comparedElement>[]

/** Elements and years for which readers find different figures, newest first. */
export const listConflicts = (values: ComparedElements): ComparedElementFragment[] =>
  readFragment(comparedElement, values)
    .filter(({ value, published }) => isConflict({ counted: value, published }))
    .sort((one, other) => other.period.code.localeCompare(one.period.code))

/** Figures that contradict each other, side by side and never averaged. */
export const Conflicts = ({ language, values }: { language: Language; values: ComparedElements }) => {
  const { overview: said } = words[language]
  const conflicts = listConflicts(values)
  return (
    <Section id="berbeda" title={said.conflicts} note={said.conflictsNote}>
      {conflicts.length === 0 && <p>{said.conflictsNone}</p>}
      <div className="stack">
        {conflicts.map((conflict) => (
          <Conflict key={conflict.element.key + conflict.period.code} language={language} conflict={conflict} />
        ))}
      </div>
    </Section>
  )
}

const Conflict = ({ language, conflict }: { language: Language; conflict: ComparedElementFragment }) => {
  const { overview: said, figures, area, charts } = words[language]
  const { element, period, value, sources, published } = conflict
  const count = listDifferentValues({ counted: value, published }).length
  const caption = said.conflictsFinding(element.name, period.code, formatNumber(count, language))
  const counted = { value, origin: figures.counted, source: sources.join('; '), url: null, note: '' }
  const rows = [
    ...(value === null ? [] : [{ ...counted, value }]),
    ...published.map((figure) => ({ ...figure, origin: figures.published, note: figure.note ?? '' })),
  ]
  return (
    <div>
      <h3>{caption}</h3>
      <TableFrame
        frame={{
          language,
          caption,
          source: saySources(
            rows.map(({ source }) => source),
            language,
          ),
          method: charts.countMethod,
          fileName: `${element.key}-${period.code}`,
        }}
        table={{
          columns: [
            { header: area.measure },
            { header: figures.value, isNumber: true },
            { header: figures.source },
            { header: area.note },
          ],
          rows: rows.map((row, index) => ({
            key: String(index),
            cells: [
              { text: row.origin },
              { text: formatNumber(row.value, language), raw: row.value },
              { text: row.source, ...(isAddress(row.url) && { href: row.url }) },
              { text: row.note },
            ],
          })),
        }}
      />
    </div>
  )
}
