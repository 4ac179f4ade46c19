import type { EscalationStage } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { sayMinutes } from '../../catat/client/say-minutes.ts'

export interface SignLeg {
  readonly stage: EscalationStage
  readonly minutes: number | null
  readonly isRunning: boolean
}

interface SignLineProps {
  readonly legs: readonly SignLeg[]
  /** The right end of the axis, the same for all lines of a list. */
  readonly axisMinutes: number
  readonly language: Language
}

const LIMIT_MINUTES = 24 * 60 // OCE OKE: a danger sign is acted on within 24 hours

const delayOf = {
  CONTACTED: 'unknown',
  DECIDED: 'decision',
  LEFT: 'reaching',
  ARRIVED: 'reaching',
  TREATED: 'treatment',
} as const

/** The way from sign to care on one axis of hours, leg by leg; what still runs is pale, what is not known is not drawn. */
export const SignLine = ({ legs, axisMinutes, language }: SignLineProps) => {
  const said = words[language].watches
  const percent = (minutes: number) => `${(minutes / axisMinutes) * 100}%`
  const told = legs.map(({ stage, minutes, isRunning }) => {
    const name = stage === 'CONTACTED' ? said.stages.CONTACTED : said.legs[stage]
    const time = minutes === null ? said.notYet : sayMinutes(minutes, language)
    return { stage, name, time: isRunning ? said.running(time) : time }
  })
  const starts = legs.map((_, index) => legs.slice(0, index).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0))
  return (
    <div className="sign-way">
      <svg width="100%" height="28" role="img" aria-label={told.map(({ name, time }) => `${name}: ${time}`).join('; ')}>
        <line className="delay-axis" x1="0" x2="100%" y1="22" y2="22" />
        {legs.map(({ stage, minutes, isRunning }, index) =>
          minutes === null ? null : (
            <rect
              key={stage}
              className={`delay-bar delay-${delayOf[stage]}${isRunning ? ' is-running' : ''}`}
              x={percent(starts[index] ?? 0)}
              width={percent(Math.max(minutes, axisMinutes / 200))}
              y="4"
              height="14"
            />
          ),
        )}
        <line className="delay-limit" x1={percent(LIMIT_MINUTES)} x2={percent(LIMIT_MINUTES)} y1="0" y2="26" />
      </svg>
      <ul className="sign-legs">
        {told.map(({ stage, name, time }) => (
          <li key={stage}>
            <span className={`delay-key delay-${delayOf[stage]}`} aria-hidden="true" />
            {name} <b>{time}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** An axis long enough for the longest way, and never shorter than a little past the limit. */
export const axisOf = (clockMinutes: readonly number[]): number => Math.max(LIMIT_MINUTES * 1.1, ...clockMinutes)
