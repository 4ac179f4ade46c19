import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Explanation } from './read-flag.ts'
import { explanationFindings, findingField, findingNoteField } from './review-step.ts'

interface FindingFieldsProps {
  readonly language: Language
  readonly explanations: readonly Explanation[]
  /** What was typed before, by the name of its field. */
  readonly read: (field: string) => string | undefined
}

/** For every innocent explanation what a reviewer found, and what was seen. Props: language, explanations, read. */
export const FindingFields = ({ language, explanations, read }: FindingFieldsProps) => {
  const { review: said } = words[language].flags
  return (
    <fieldset className="review-findings">
      <legend>{said.looked}</legend>
      <p className="field-hint">{said.lookedNote}</p>
      {explanations.map(({ key, words: sentence, finding, note }) => (
        <div key={key} className="review-finding">
          <p id={`penjelasan-${key}`}>{sentence}</p>
          <select
            className="control"
            name={findingField(key)}
            aria-label={said.finding}
            aria-describedby={`penjelasan-${key}`}
            defaultValue={read(findingField(key)) ?? finding ?? ''}
          >
            <option value="">{said.findingOpen}</option>
            {explanationFindings.map((each) => (
              <option key={each} value={each}>
                {said.findings[each]}
              </option>
            ))}
          </select>
          <input
            className="control"
            name={findingNoteField(key)}
            aria-label={said.findingNote}
            aria-describedby={`penjelasan-${key}`}
            placeholder={said.findingNote}
            maxLength={200}
            defaultValue={read(findingNoteField(key)) ?? note ?? ''}
          />
        </div>
      ))}
    </fieldset>
  )
}
