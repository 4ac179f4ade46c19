import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../ui/form.tsx'
import { Section } from '../../ui/page.tsx'
import { decisionAction } from './decision-action.ts'

/** What stands in the form at first: of a change, or what was typed and refused. */
export interface DecisionDraft {
  readonly note: string
  readonly area: string
  readonly indicator: string
  readonly month: string
  readonly owner: string
  readonly dueOn: string
}

interface NewDecisionProps {
  readonly language: Language
  readonly draft: DecisionDraft
  readonly today: string
  readonly indicators: readonly { readonly key: string; readonly shortName: string }[]
  /** What is wrong, by field. */
  readonly errors: Readonly<Record<string, string>>
}

/** The form of a new decision. Props: language, draft, today, indicators, errors. */
export const NewDecision = ({ language, draft, today, indicators, errors }: NewDecisionProps) => {
  const { form, record } = words[language].decisions
  const at = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] })
  return (
    <Section id="baru" title={form.title}>
      <form method="post" action={decisionAction} className="decision-new">
        <input type="hidden" name="langkah" value="buat" />
        <input type="hidden" name="bulan" value={draft.month} />
        <InputField
          id="catatan"
          name="catatan"
          label={form.note}
          hint={form.noteHint}
          defaultValue={draft.note}
          maxLength={500}
          required
          {...at('note')}
        />
        <InputField
          id="wilayah"
          name="wilayah"
          label={form.area}
          hint={form.areaHint}
          defaultValue={draft.area}
          required
          {...at('area')}
        />
        <SelectField
          id="indikator"
          name="indikator"
          label={form.indicator}
          defaultValue={draft.indicator}
          options={[
            { value: '', words: form.noIndicator },
            ...indicators.map(({ key, shortName }) => ({ value: key, words: shortName })),
          ]}
          {...at('indicator')}
        />
        <InputField
          id="pelaksana"
          name="pelaksana"
          label={form.owner}
          hint={form.ownerHint}
          defaultValue={draft.owner}
          maxLength={120}
          required
          {...at('owner')}
        />
        <InputField
          id="tenggat"
          name="tenggat"
          type="date"
          label={form.dueOn}
          defaultValue={draft.dueOn}
          min={today}
          required
          {...at('dueOn')}
        />
        <div>
          <Button>{record}</Button>
        </div>
      </form>
    </Section>
  )
}
