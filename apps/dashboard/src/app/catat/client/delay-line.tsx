import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { delays, listLegs, type StageTimes } from './list-legs.ts'
import { sayMinutes } from './say-minutes.ts'

interface DelayLineProps {
  readonly referral: {
    readonly times: StageTimes
    readonly decisionMinutes: number | null
    readonly reachingMinutes: number | null
    readonly treatmentMinutes: number | null
    readonly runningMinutes: number | null
  }
  readonly language: Language
}

const minutesInHour = 60

/** The axis is never shorter than the day within which the decision is due. */
const limitMinutes = 24 * minutesInHour

/** The three delays one after another on an axis of hours; what still runs is hatched, what is not known is not drawn. */
export const DelayLine = ({ referral, language }: DelayLineProps) => {
  const said = words[language].registry
  const legs = listLegs(referral.times, referral.runningMinutes)
  if (legs.length === 0) return <p className="hint">{said.noDelays}</p>
  const axis = Math.max(limitMinutes, ...[legs.reduce((sum, { minutes }) => sum + minutes, 0)])
  const percent = (minutes: number) => `${(minutes / axis) * 100}%`
  const starts = legs.map((_, index) => legs.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0))
  const runningDelay = legs.find(({ isRunning }) => isRunning)?.delay
  const told = delays.map((delay) => {
    const minutes = referral[`${delay}Minutes`]
    const isRunning = minutes === null && delay === runningDelay && referral.runningMinutes !== null
    const time = isRunning
      ? said.stillRunning(sayMinutes(referral.runningMinutes, language))
      : minutes === null
        ? said.notYet
        : sayMinutes(minutes, language)
    return { delay, name: said.delays[delay], time }
  })
  return (
    <div className="delay-line">
      <svg width="100%" height="28" role="img" aria-label={told.map(({ name, time }) => `${name}: ${time}`).join('; ')}>
        <line className="delay-axis" x1="0" x2="100%" y1="22" y2="22" />
        {legs.map(({ from, delay, minutes, isRunning }, index) => (
          <rect
            key={from}
            className={`delay-bar delay-${delay ?? 'unknown'}${isRunning ? ' is-running' : ''}`}
            x={percent(starts[index] ?? 0)}
            width={percent(Math.max(minutes, axis / 200))}
            y="4"
            height="14"
          />
        ))}
        <line className="delay-limit" x1={percent(limitMinutes)} x2={percent(limitMinutes)} y1="0" y2="26" />
      </svg>
      <ul className="delay-legs">
        {told.map(({ delay, name, time }) => (
          <li key={delay}>
            <span className={`delay-key delay-${delay}`} aria-hidden="true" />
            {name}: <b>{time}</b>
          </li>
        ))}
      </ul>
      <p className="hint">{said.axisNote(String(Math.round(axis / minutesInHour)))}</p>
    </div>
  )
}
