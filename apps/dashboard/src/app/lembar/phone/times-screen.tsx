import { type FormEvent, type ReactNode, useState } from 'react'
import { CallList } from './call-list.tsx'
import { collectTimes, type WayToCare } from './collect-times.ts'
import { draftId, findUnanswered, listQuestions } from './draft.ts'
import { ScreenFrame, Strip } from './frame.tsx'
import { CheckIcon } from './icons.tsx'
import { nameClient } from './name-client.ts'
import type { Stage } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'
import { writeStage } from './write-letters.ts'

interface TimesScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly subject: string
}

/** Care itself is stamped by the puskesmas. */
const hers = ['CONTACTED', 'DECIDED', 'LEFT', 'ARRIVED'] as const satisfies Stage[]
const minuteMs = 60_000

/** The way from the sign to care: one button for each thing that happens. */
export function TimesScreen({ sheets, way, subject }: TimesScreenProps) {
  const { said, of } = useSaid()
  const saySince = useSince()
  const known = collectTimes(sheets, subject)
  const stamp = async (stage: Stage, atMs: number) => {
    const statedAt = new Date(atMs).toISOString()
    await writeStage(sheets.vault, subject, { escalation: known?.escalation ?? null, stage, statedAt })
    await sheets.written()
  }
  const draft = sheets.drafts.find((one) => draftId(one) === subject)
  const goOn = () => {
    const at = draft ? findUnanswered(draft) : 0
    if (draft === undefined) way.go({ at: 'HOME' })
    else if (at < listQuestions(draft.form, draft.column.column).length) way.go({ at: 'QUESTION', subject, index: at })
    else way.go({ at: 'SUMMARY', subject })
  }
  return (
    <ScreenFrame
      title={nameClient(known?.client, said)}
      onBack={way.back}
      onClose={() => way.go({ at: 'HOME' })}
      strip={<Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />}
      foot={
        <button type="button" className="big big-plain" onClick={goOn}>
          {draft ? said.danger.goOn : said.summary.nextClient}
        </button>
      }
    >
      <p className="category">{known?.signs.map(of).join(', ')}</p>
      <h1>{known ? said.times.title(saySince(known.detectedAtMs)) : said.danger.times}</h1>
      <p className="help">{said.times.note}</p>
      {known && <Steps known={known} onStamp={stamp} />}
      <CallList sheets={sheets} way={way} />
    </ScreenFrame>
  )
}

function useSince(): (fromMs: number) => string {
  const { times: said } = useSaid().said
  return (fromMs) => {
    const minutes = Math.max(0, Math.floor((Date.now() - fromMs) / minuteMs))
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
    if (days > 0) return said.days(String(days), String(hours))
    return hours > 0 ? said.hours(String(hours), String(minutes % 60)) : said.minutes(String(minutes))
  }
}

interface StepsProps {
  readonly known: WayToCare
  readonly onStamp: (stage: Stage, atMs: number) => Promise<void>
}

function Steps({ known, onStamp }: StepsProps) {
  const { said, clock } = useSaid()
  const next = hers.find((stage) => known.times[stage] === undefined)
  const sayFamily = ({ times: { DECIDED, TALKING = 0, UNWILLING = 0 } }: WayToCare) => {
    const lastMs = Math.max(TALKING, UNWILLING)
    if (DECIDED !== undefined || lastMs === 0) return undefined
    return `${said.danger[UNWILLING === lastMs ? 'UNWILLING' : 'TALKING']} · ${clock(lastMs)}`
  }
  return (
    <ol className="steps">
      <Step words={said.times.DETECTED} atMs={known.detectedAtMs} />
      {hers.map((stage) => (
        <Step
          key={stage}
          words={said.times[stage]}
          note={stage === 'DECIDED' ? sayFamily(known) : undefined}
          atMs={known.times[stage]}
        >
          {known.times[stage] !== undefined && (
            <MendTime atMs={known.times[stage]} onKeep={(atMs) => onStamp(stage, atMs)} />
          )}
          {known.times[stage] === undefined && (
            <button
              type="button"
              className={stage === next ? 'big' : 'big big-plain'}
              onClick={() => onStamp(stage, Date.now())}
            >
              {said.times.record(said.times[stage], clock(Date.now()))}
            </button>
          )}
        </Step>
      ))}
      <Step words={said.times.TREATED} note={said.times.byCentre} atMs={known.times.TREATED} />
    </ol>
  )
}

interface StepProps {
  readonly words: string
  readonly note?: string | undefined
  readonly atMs: number | undefined
  readonly children?: ReactNode
}

function Step({ words, note, atMs, children }: StepProps) {
  const { clock } = useSaid()
  return (
    <li className={atMs === undefined ? 'step' : 'step step-done'}>
      <span className="node">{atMs !== undefined && <CheckIcon />}</span>
      <span>
        <b>{words}</b>
        {note && <small>{note}</small>}
      </span>
      <span className="at">{atMs === undefined ? '–' : clock(atMs)}</span>
      {children && <div className="step-act">{children}</div>}
    </li>
  )
}

/** A time typed in is the last such time that has passed. */
function lastTimeOf(typed: string, nowMs: number): number {
  const [hours = 0, minutes = 0] = typed.split(':').map(Number)
  const at = new Date(nowMs)
  at.setHours(hours, minutes, 0, 0)
  if (at.getTime() > nowMs) at.setDate(at.getDate() - 1)
  return at.getTime()
}

function MendTime({ atMs, onKeep }: { readonly atMs: number; readonly onKeep: (atMs: number) => Promise<void> }) {
  const { times: said } = useSaid().said
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    const at = new Date(atMs)
    const shown = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
    return (
      <button type="button" className="inline" onClick={() => setTyped(shown)}>
        {said.mend}
      </button>
    )
  }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    await onKeep(lastTimeOf(typed, Date.now()))
    setTyped(null)
  }
  return (
    <form className="mend" onSubmit={keep}>
      <input
        type="time"
        required
        aria-label={said.at}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="big">
        {said.keep}
      </button>
    </form>
  )
}
