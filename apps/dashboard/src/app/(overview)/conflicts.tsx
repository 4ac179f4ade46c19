import { formatNumber } from '../../charts/format/format-number.ts'
import type { ComparedElementFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/page.tsx'
import { isConflict, listDifferentValues } from '../figures/find-conflicts.ts'
import { PublishedSource } from '../figures/published-source.tsx'

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
  const { overview: said, figures } = words[language]
  const { element, period, value, sources, published } = conflict
  const count = listDifferentValues({ counted: value, published }).length
  const rows = [
    ...(value === null ? [] : [{ value, origin: figures.counted, source: <>{sources.join('; ')}</>, note: '' }]),
    ...published.map((figure) => ({
      value: figure.value,
      origin: figures.published,
      source: <PublishedSource {...figure} />,
      note: figure.note ?? '',
    })),
  ]
  return (
    <DataTable
      caption={said.conflictsFinding(element.name, period.code, formatNumber(count, language))}
      columns={[
        { key: 'origin', header: words[language].area.measure },
        { key: 'value', header: figures.value, isNumber: true },
        { key: 'source', header: figures.source },
        { key: 'note', header: words[language].area.note },
      ]}
      rows={rows.map((row, index) => ({
        key: String(index),
        cells: [row.origin, formatNumber(row.value, language), row.source, row.note],
      }))}
    />
  )
}
