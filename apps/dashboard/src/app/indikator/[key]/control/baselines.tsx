import { formatDay, formatMonth } from '../../../../charts/format/format-date.ts'
import type { BaselineFragment } from '../../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../../../ui/form.tsx'
import { monthsBefore } from '../../../period/months.ts'

const baseline = graphql(`
  fragment Baseline on ChartRebase {
    id
    area { code }
    from
    reason
    decidedBy
    decidedAt
    takenBackBy
    takenBackAt
  }
`)

export type BaselineValues = readonly FragmentType<typeof baseline>[]

export interface BaselinePlace {
  readonly key: string
  readonly areaCode: string
  readonly periodCode: string
  /** Last month of the chart, `YYYY-MM`. */
  readonly month: string
}

export interface BaselineRights {
  readonly mayDecide: boolean
  /** Also for all areas. */
  readonly isWhole: boolean
}

/** What came of a form: the step done, or the fields that are wrong with what was typed. */
export interface BaselineOutcome {
  readonly done: string
  readonly errors: readonly string[]
  readonly from: string
  readonly reason: string
}

interface BaselinesProps {
  readonly language: Language
  readonly place: BaselinePlace
  readonly values: BaselineValues
  readonly rights: BaselineRights
  readonly draft: BaselineOutcome
}

const monthsOffered = 35

/** Baselines that persons decided on, taken back ones too; and the form of a new one. */
export const Baselines = ({ language, place, values, rights, draft }: BaselinesProps) => {
  const said = words[language].control
  const rows = readFragment(baseline, values)
  return (
    <div>
      <h3>{said.baselines}</h3>
      {rows.length === 0 && <p>{said.baselinesNone}</p>}
      <ul className="baselines">
        {rows.map((row) => (
          <li key={row.id}>
            <Words language={language} row={row} />
            {rights.mayDecide && row.takenBackBy === null && (rights.isWhole || row.area !== null) && (
              <form method="post" action={actionOf(place)}>
                <Hidden place={place} step="batalkan" />
                <input type="hidden" name="id" value={row.id} />
                <Button isPlain isSmall>
                  {said.takeBack}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {rights.mayDecide && <NewBaseline language={language} place={place} draft={draft} isWhole={rights.isWhole} />}
    </div>
  )
}

const actionOf = ({ key }: BaselinePlace) => `/indikator/${key}/garis-dasar`

const Words = ({ language, row }: { language: Language; row: BaselineFragment }) => {
  const said = words[language].control
  const day = (instant: string) => formatDay(instant.slice(0, 10), language)
  const scope = row.area === null ? said.everywhere : said.here
  const decided = said.baseline(formatMonth(row.from, language), scope, row.reason)
  return (
    <p>
      {row.takenBackBy === null ? decided : <s>{decided}</s>}{' '}
      <span className="hint">
        {said.by(row.decidedBy, day(row.decidedAt))}
        {row.takenBackBy !== null &&
          row.takenBackAt !== null &&
          ` ${said.takenBack(row.takenBackBy, day(row.takenBackAt))}`}
      </span>
    </p>
  )
}

const Hidden = ({ place, step }: { place: BaselinePlace; step: string }) => (
  <>
    <input type="hidden" name="langkah" value={step} />
    <input type="hidden" name="wilayah" value={place.areaCode} />
    <input type="hidden" name="periode" value={place.periodCode} />
  </>
)

type NewBaselineProps = Pick<BaselinesProps, 'language' | 'place' | 'draft'> & { readonly isWhole: boolean }

const NewBaseline = ({ language, place, draft, isWhole }: NewBaselineProps) => {
  const { form, errors, here, everywhere } = words[language].control
  const at = (field: 'from' | 'reason') => (draft.errors.includes(field) ? { error: errors[field] } : {})
  const months = Array.from({ length: monthsOffered }, (_, back) => monthsBefore(place.month, back))
  return (
    <details className="more" open={draft.errors.length > 0}>
      <summary>{form.title}</summary>
      <form method="post" action={actionOf(place)} className="baseline-form">
        <Hidden place={place} step="tetapkan" />
        <p>{form.hint}</p>
        <SelectField
          id="mulai"
          name="mulai"
          label={form.from}
          {...(draft.from !== '' && { defaultValue: draft.from })}
          options={months.map((month) => ({ value: month, words: formatMonth(month, language) }))}
          {...at('from')}
        />
        <SelectField
          id="cakupan"
          name="cakupan"
          label={form.scope}
          options={[{ value: 'ini', words: here }, ...(isWhole ? [{ value: 'semua', words: everywhere }] : [])]}
        />
        <InputField
          id="alasan"
          name="alasan"
          label={form.reason}
          hint={form.reasonHint}
          defaultValue={draft.reason}
          maxLength={500}
          required
          {...at('reason')}
        />
        <div>
          <Button>{form.send}</Button>
        </div>
      </form>
    </details>
  )
}
