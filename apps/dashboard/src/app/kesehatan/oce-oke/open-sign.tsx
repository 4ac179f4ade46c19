import { formatInstant } from '../../../charts/format/format-date.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { sayMinutes } from '../../catat/client/say-minutes.ts'
import { sayAssessment } from '../../catat/risk/assessment-words.ts'
import { RiskBand } from '../../catat/risk/risk-band.tsx'
import { SignLine } from './sign-line.tsx'
import { StampForm } from './stamp-form.tsx'

const openSign = graphql(`
  fragment OpenSign on Escalation {
    id
    ordinal
    form
    detectedAt
    clock
    clockMinutes
    signs { code label(language: $language) }
    legs { stage minutes isRunning }
    steps { stage statedAt sentBy facility }
    family { answer statedAt sentBy }
    pregnancy {
      number
      isEditable
      village { name }
      person { name phone }
      cadre { name phone number }
      kspr { ...AssessmentWords }
    }
  }
`)

interface OpenSignProps {
  readonly language: Language
  readonly sign: FragmentType<typeof openSign>
  readonly axisMinutes: number
  /** Where a stamp leads back to. */
  readonly address: string
}

/** A danger sign that is open: whose, what was seen, how far the way to care has come, and the next time to stamp. */
export const OpenSign = ({ language, sign, axisMinutes, address }: OpenSignProps) => {
  const said = words[language].watches
  const { id, ordinal, detectedAt, clock, clockMinutes, signs, legs, steps, family, pregnancy } = readFragment(
    openSign,
    sign,
  )
  const { number, village, person, cadre, kspr, isEditable } = pregnancy
  const { band, isEmergency, score } = sayAssessment(kspr, language)
  const who = person?.name ?? words[language].registry.client(number)
  const next = legs.find(({ isRunning }) => isRunning)?.stage
  const phones = [
    [cadre?.name ?? words[language].watches.cadre, cadre?.phone],
    [person?.name ?? '', person?.phone],
  ] as const
  return (
    <li className="open-sign">
      <div>
        <a href={`/kesehatan/oce-oke/${encodeURIComponent(number)}`}>
          <b>{ordinal === null ? who : said.childOf(String(ordinal), who)}</b>
        </a>
        <p>{signs.map(({ label }) => label).join(', ')}</p>
        <p className="hint">{[village.name, formatInstant(detectedAt, language)].join(' · ')}</p>
        {score !== null && (
          <p className="risk-score">
            <RiskBand band={band} isEmergency={isEmergency} />
            {score}
          </p>
        )}
      </div>
      <SignLine legs={legs} axisMinutes={axisMinutes} language={language} />
      <div>
        <p className="sign-clock">
          {clock === 'OVERDUE' && <ActSign />}
          <b>{sayMinutes(clockMinutes, language)}</b>
        </p>
        <p className="hint">
          {[next && next !== 'CONTACTED' && said.waitingFor[next], clock === 'OVERDUE' && said.overdue]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {phones.map(([name, phone]) =>
          phone == null ? null : (
            <p key={phone}>
              <a href={`tel:${phone}`}>{said.call(name)}</a>
            </p>
          ),
        )}
      </div>
      {(steps.length > 0 || family !== null || isEditable) && (
        <div className="sign-steps">
          {steps.map(({ stage, statedAt, sentBy, facility }) => (
            <p key={stage} className="hint">
              {said.stampedBy(said.stages[stage], formatInstant(statedAt, language), sentBy)}
              {facility !== null && ` · ${facility}`}
            </p>
          ))}
          {family !== null && (
            <p className="sign-family">
              {said.stampedBy(
                said.family[family.answer === 'UNWILLING' ? 'UNWILLING' : 'TALKING'],
                formatInstant(family.statedAt, language),
                family.sentBy,
              )}
            </p>
          )}
          {isEditable && next && <StampForm language={language} escalation={id} next={next} address={address} />}
        </div>
      )}
    </li>
  )
}

export { openSign }
