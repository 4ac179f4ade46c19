import { formatDay, formatInstant } from '../../../charts/format/format-date.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { sayMinutes } from '../../catat/client/say-minutes.ts'
import { sayColumn } from './case-words.tsx'
import { axisOf, SignLine } from './sign-line.tsx'
import { StampForm } from './stamp-form.tsx'
import './oce-oke.css'

const caseSheetsQuery = graphql(`
  query CaseSheets($number: ID!, $language: Language!) {
    pregnancy(id: $number) {
      isEditable
      birthPlan { isDue isComplete missing { code label(language: $language) } }
      sheets {
        form column ordinal state
        signs { code label(language: $language) }
        stands { receivedAt sentBy }
        conflicts { receivedAt }
      }
      escalations {
        id ordinal detectedAt clock clockMinutes isOpen endReason endNote
        signs { code label(language: $language) }
        legs { stage minutes isRunning }
        steps { stage statedAt sentBy facility }
      }
    }
  }
`)

interface SheetsSectionProps {
  readonly language: Language
  readonly number: string
}

const SHOWN = 20

/** What the cadre's sheets said of a client, and each danger sign with its way to care. */
export async function SheetsSection({ language, number }: SheetsSectionProps) {
  const said = words[language].watches
  const { registry } = words[language]
  const answer = await ask(caseSheetsQuery, { number, language: apiLanguage(language) })
  const found = answer.refusal ? null : answer.data.pregnancy
  if (found === null) return null
  const { sheets, escalations, birthPlan, isEditable } = found
  const axisMinutes = axisOf(escalations.map(({ clockMinutes }) => clockMinutes))
  const address = `/kesehatan/oce-oke/${encodeURIComponent(number)}`
  return (
    <Section id="tanda" title={said.sheetsTitle} note={said.sheetsOfClient}>
      {escalations.map(({ id, ordinal, detectedAt, clock, clockMinutes, isOpen, signs, legs, steps, ...ended }) => {
        const next = legs.find(({ isRunning }) => isRunning)?.stage
        return (
          <article key={id} className="open-sign">
            <div>
              <h3>
                {clock === 'OVERDUE' && <ActSign />}
                {signs.map(({ label }) => label).join(', ')}
              </h3>
              <p className="hint">
                {[ordinal !== null && registry.childNumber(String(ordinal)), formatInstant(detectedAt, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <SignLine legs={legs} axisMinutes={axisMinutes} language={language} />
            <div>
              <p className="sign-clock">
                <b>{sayMinutes(clockMinutes, language)}</b>
              </p>
              {ended.endReason !== null && (
                <p className="hint">{[said.ends[ended.endReason], ended.endNote].filter(Boolean).join(': ')}</p>
              )}
            </div>
            <div className="sign-steps">
              {steps.map(({ stage, statedAt, sentBy, facility }) => (
                <p key={stage} className="hint">
                  {said.stampedBy(said.stages[stage], formatInstant(statedAt, language), sentBy)}
                  {facility !== null && ` · ${facility}`}
                </p>
              ))}
              {isOpen && isEditable && next && (
                <StampForm language={language} escalation={id} next={next} address={address} />
              )}
            </div>
          </article>
        )
      })}
      {birthPlan.isDue && (
        <p className="sign-line">
          {!birthPlan.isComplete && <ActSign />}
          {birthPlan.isComplete
            ? said.planComplete
            : said.planMissing(birthPlan.missing.map(({ label }) => label).join(', '))}
        </p>
      )}
      {sheets.length === 0 ? (
        <p className="hint">{said.noSheets}</p>
      ) : (
        <DataTable
          caption={said.sheetsTitle}
          isCaptionHidden
          columns={[
            { key: 'form', header: said.form },
            { key: 'state', header: said.toDo },
            { key: 'last', header: said.lastSheet },
          ]}
          rows={sheets
            .slice(-SHOWN)
            .reverse()
            .map(({ form, column, ordinal, state, signs, stands, conflicts }) => ({
              key: `${form} ${ordinal} ${column}`,
              cells: [
                [sayColumn(form, column, language), ordinal !== null && registry.childNumber(String(ordinal))]
                  .filter(Boolean)
                  .join(', '),
                <span key="state" className="sign-line">
                  {(state === 'DANGER' || conflicts.length > 0) && <ActSign />}
                  {[
                    said.states[state],
                    ...signs.map(({ label }) => label),
                    ...(conflicts.length > 0 ? [said.conflict(String(conflicts.length))] : []),
                  ].join('; ')}
                </span>,
                `${formatDay(stands.receivedAt.slice(0, 10), language)}, ${stands.sentBy}`,
              ],
            }))}
        />
      )}
    </Section>
  )
}
