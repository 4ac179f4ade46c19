import { formatCount, formatPercent } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import type { BoardAnswer } from './board-query.ts'

interface WatchesSectionProps {
  readonly language: Language
  readonly completeness: BoardAnswer['completeness']
}

/** How completely each of the four watches was reported. */
export const WatchesSection = ({ language, completeness }: WatchesSectionProps) => {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  return (
    <Section id="pantauan" title={said.watchesTitle} note={said.watchesNote}>
      <DataTable
        caption={said.watchesTitle}
        isCaptionHidden
        columns={[
          { key: 'form', header: said.form },
          { key: 'bar', header: said.share },
          { key: 'share', header: '%', isNumber: true },
          { key: 'reported', header: said.reported, isNumber: true },
        ]}
        rows={completeness.map(({ form, due, reported }) => {
          const share = due === 0 ? null : (reported / due) * 100
          return {
            key: form,
            cells: [
              said.forms[form],
              <Bar key="bar" share={share} />,
              share === null ? '–' : formatPercent(share, language, 1),
              due === 0 ? said.nothingDue : said.of(count(reported), count(due)),
            ],
          }
        })}
      />
    </Section>
  )
}

/** A share as a bar; empty where nothing was due. */
export const Bar = ({ share }: { readonly share: number | null }) => (
  <svg className="share-bar" width="96" height="12" aria-hidden="true">
    <rect className="share-ground" width="96" height="12" />
    {share !== null && <rect className="share-part" width={(96 * Math.min(share, 100)) / 100} height="12" />}
  </svg>
)
