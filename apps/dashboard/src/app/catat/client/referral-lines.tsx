import { formatInstant } from '../../../charts/format/format-date.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Facts, Section } from '../../../ui/page.tsx'
import { recordHref } from '../records/record-slug.ts'
import { AddTimeForm } from '../referrals/add-time-form.tsx'
import { DelayLine } from './delay-line.tsx'
import { stages } from './list-legs.ts'
import { sayMinutes } from './say-minutes.ts'

const referralLines = graphql(`
  fragment ReferralLines on Pregnancy {
    id
    number
    referrals {
      id
      ordinal
      reason
      facility
      times { detectedAt decidedAt leftAt arrivedAt treatedAt }
      decisionMinutes
      reachingMinutes
      treatmentMinutes
      totalMinutes
      runningMinutes
      isInTime
      outcome
    }
  }
`)

interface ReferralLinesProps {
  readonly language: Language
  readonly client: FragmentType<typeof referralLines>
  readonly isEditable: boolean
  readonly today: string
}

/** Each referral as a line of its three delays, with the next time to be entered as it happens. */
export const ReferralLines = ({ language, client, isEditable, today }: ReferralLinesProps) => {
  const { registry: said, care } = words[language]
  const { id, number, referrals } = readFragment(referralLines, client)
  if (referrals.length === 0) return null
  return (
    <Section id="rujukan" title={said.referralsTitle} note={said.referralsNote}>
      {referrals.map((referral) => {
        const next = referral.outcome === null && stages.find((stage) => referral.times[stage] === null)
        const who = referral.ordinal === null ? care.fields.mother : said.childNumber(String(referral.ordinal))
        return (
          <article key={referral.id} className="referral">
            <h3>{said.referralOf(who, referral.reason, referral.facility)}</h3>
            <DelayLine referral={referral} language={language} />
            <Facts
              facts={[
                ...stages.map((stage) => {
                  const time = referral.times[stage]
                  return [care.stages[stage], time === null ? said.notYet : formatInstant(time, language)] as const
                }),
                ...(referral.runningMinutes === null
                  ? []
                  : [[said.running, sayMinutes(referral.runningMinutes, language)] as const]),
                ...(referral.totalMinutes === null
                  ? []
                  : [[said.total, sayMinutes(referral.totalMinutes, language)] as const]),
                ...(referral.isInTime === null
                  ? []
                  : [[said.inTime, referral.isInTime ? said.inTimeYes : said.inTimeNo] as const]),
                ...(referral.outcome === null
                  ? []
                  : [[care.fields.referralOutcome, care.referralOutcomes[referral.outcome]] as const]),
              ]}
            />
            {isEditable && (
              <div className="actions">
                {next && (
                  <AddTimeForm
                    language={language}
                    number={number}
                    today={today}
                    pregnancyId={id}
                    referralId={referral.id}
                    stage={next}
                  />
                )}
                <a href={recordHref(number, 'rujukan', referral.id)}>{said.correctReferral}</a>
              </div>
            )}
          </article>
        )
      })}
    </Section>
  )
}
