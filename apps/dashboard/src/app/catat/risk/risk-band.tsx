import type { KsprBandCode } from '../../../graphql/generated/graphql.ts'

interface RiskBandProps {
  readonly band: KsprBandCode | null
  readonly isEmergency: boolean
}

const drawings = {
  KRR: <circle className="icon-line" cx="9" cy="9" r="6.5" />,
  KRT: <circle className="risk-high" cx="9" cy="9" r="7" />,
  KRST: <path className="risk-act" d="M9 0 18 9 9 18 0 9Z" />,
  EMERGENCY: <path className="risk-act" d="M9 1 17.5 16.5h-17Z" />,
} as const

/** Ring low, disc high, diamond very high, triangle emergency; always beside words. */
export const RiskBand = ({ band, isEmergency }: RiskBandProps) => {
  const drawing = isEmergency ? 'EMERGENCY' : band
  if (drawing === null) return null
  return (
    <svg className="icon" viewBox="0 0 18 18" aria-hidden="true">
      {drawings[drawing]}
    </svg>
  )
}
