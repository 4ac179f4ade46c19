import type { ReactNode } from 'react'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { ActSign } from '../client/act-sign.tsx'
import { clientHref } from '../records/record-slug.ts'
import { sayAssessment } from '../risk/assessment-words.ts'
import { RiskBand } from '../risk/risk-band.tsx'

const clientRow = graphql(`
  fragment ClientRow on Pregnancy {
    number
    status
    village { name }
    person { name hamlet rw rt }
    cadre { number }
    kspr { ...AssessmentWords }
  }
`)

interface ClientRowProps {
  readonly language: Language
  readonly client: FragmentType<typeof clientRow>
  /** What is to be done for her, below her name. */
  readonly children?: ReactNode
}

/** A client as a line: who, where, how risky, whether somebody accompanies her. */
export const ClientRow = ({ language, client, children }: ClientRowProps) => {
  const said = words[language].registry
  const { number, status, village, person, cadre, kspr } = readFragment(clientRow, client)
  const { band, isEmergency, score } = sayAssessment(kspr, language)
  const place = [village.name, person?.hamlet, person?.rt && `RT ${person.rt}`, person?.rw && `RW ${person.rw}`]
  const isFollowed = status === 'PREGNANT' || status === 'POSTPARTUM'
  return (
    <li className="client-row">
      <a href={clientHref(number)}>
        <b>{person?.name ?? said.client(number)}</b>
      </a>
      <p className="hint">{[...place.filter(Boolean), said.statuses[status], number].join(' · ')}</p>
      {score !== null && band !== 'KRR' && (
        <p className="risk-score">
          <RiskBand band={band} isEmergency={isEmergency} />
          {isEmergency ? said.emergencyAnd(score) : score}
        </p>
      )}
      {isFollowed && cadre === null && (
        <p className="sign-line">
          <ActSign />
          {said.noCadre}
        </p>
      )}
      {children}
    </li>
  )
}
