import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import type { Explanation } from './read-flag.ts'

/** Innocent explanations with what a reviewer found about each. Props: language, explanations. */
export const ExplanationTable = ({
  language,
  explanations,
}: {
  language: Language
  explanations: readonly Explanation[]
}) => {
  const { review: said, page } = words[language].flags
  return (
    <DataTable
      caption={page.explanations}
      isCaptionHidden
      columns={[
        { key: 'explanation', header: said.explanation },
        { key: 'finding', header: said.finding },
        { key: 'note', header: said.findingNote },
      ]}
      rows={explanations.map(({ key, words: sentence, finding, note }) => ({
        key,
        cells: [
          sentence,
          finding === null ? (
            <span key="finding" className="quiet">
              {said.findingOpen}
            </span>
          ) : (
            said.findings[finding]
          ),
          note ?? '–',
        ],
      }))}
    />
  )
}
