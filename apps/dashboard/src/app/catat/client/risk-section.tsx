import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import { type sayAssessment, sayFourToo } from '../risk/assessment-words.ts'
import { RiskBand } from '../risk/risk-band.tsx'

const fourTooList = graphql(`
  fragment FourTooList on Pregnancy {
    fourToo { ...FourTooWords }
  }
`)

interface RiskSectionProps {
  readonly language: Language
  readonly assessment: ReturnType<typeof sayAssessment>
  readonly client: FragmentType<typeof fourTooList>
}

/** The card's score with its reasons and advice, and the four toos. */
export const RiskSection = ({ language, assessment, client }: RiskSectionProps) => {
  const said = words[language].registry
  const { score, band, isEmergency, advice, reasons, undecided } = assessment
  const { fourToo } = readFragment(fourTooList, client)
  return (
    <Section id="risiko" title={said.riskPanel.title} note={said.riskPanel.aid}>
      <div className="prose">
        <p className="risk-score">
          <RiskBand band={band} isEmergency={isEmergency} />
          {score ?? said.riskPanel.none}
        </p>
        {isEmergency && <p className="risk-emergency">{said.riskPanel.emergency}</p>}
        {advice !== null && <p>{advice}</p>}
        {reasons.length > 0 ? (
          <ul className="bullets">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p>{said.riskPanel.noReasons}</p>
        )}
        <p>{sayFourToo(fourToo, language)}</p>
        {undecided !== null && <p className="hint">{undecided}</p>}
      </div>
    </Section>
  )
}
