import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Lead } from '../../../ui/page.tsx'
import { type sayAssessment, sayDating } from '../risk/assessment-words.ts'
import { RiskBand } from '../risk/risk-band.tsx'
import type { ClientFile } from './find-client.ts'
import { sayStep } from './step-words.ts'

interface ClientLeadProps {
  readonly language: Language
  readonly client: ClientFile
  readonly assessment: ReturnType<typeof sayAssessment>
}

/** Who, how far, how risky, and what is to be done next. */
export const ClientLead = ({ language, client, assessment }: ClientLeadProps) => {
  const said = words[language].registry
  const { number, status, person, village, dating, closedReason, sameAs, nextStep } = client
  const next = nextStep && sayStep(nextStep, language)
  const closed = closedReason && said.closedBecause(words[language].care.closingReasons[closedReason])
  return (
    <>
      <Lead
        eyebrow={[said.client(number), village.fullName, said.statuses[status]].join(' · ')}
        title={person?.name ?? said.client(number)}
        dek={
          <>
            {status === 'PREGNANT' && (dating ? sayDating(dating, language) : said.noDating)}
            {closed}
            {sameAs !== null && ` ${said.sameAsNumber(sameAs)}`}
            <span className="risk-score">
              <RiskBand band={assessment.band} isEmergency={assessment.isEmergency} />
              {assessment.score}
            </span>
          </>
        }
      />
      {next && (
        <div className="next-step">
          <Notice kind={next.isOverdue ? 'warning' : 'info'} title={said.nextStep(next.name)}>
            <p>{next.when}</p>
          </Notice>
        </div>
      )}
    </>
  )
}
