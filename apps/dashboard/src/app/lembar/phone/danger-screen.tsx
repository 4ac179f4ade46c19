import { useState } from 'react'
import { CallList } from './call-list.tsx'
import { collectTimes } from './collect-times.ts'
import { type Draft, draftId, findUnanswered, listQuestions, listSigns } from './draft.ts'
import { ScreenFrame, Strip } from './frame.tsx'
import { nameClient } from './name-client.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'
import { writeStage } from './write-letters.ts'

interface DangerScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly draft: Draft
}

const decisions = ['GO', 'TALKING', 'UNWILLING'] as const
const stageOf = { GO: 'DECIDED', TALKING: 'TALKING', UNWILLING: 'UNWILLING' } as const

/** What to do now: call first, then what the family decided. Works without a line. */
export function DangerScreen({ sheets, way, draft }: DangerScreenProps) {
  const { said, of, clock } = useSaid()
  const [decision, setDecision] = useState<(typeof decisions)[number] | null>(null)
  const subject = draftId(draft)
  const known = collectTimes(sheets, subject)
  const client = sheets.data.clients.find(({ id }) => id === draft.column.client)
  const save = async () => {
    if (decision === null) return
    const [escalation, stage] = [known?.escalation ?? null, stageOf[decision]]
    await writeStage(sheets.vault, subject, { escalation, stage, statedAt: new Date().toISOString() })
    await sheets.written()
    way.go({ at: 'TIMES', subject })
  }
  const goOn = () => {
    const at = findUnanswered(draft)
    const isDone = at >= listQuestions(draft.form, draft.column.column).length
    way.go(isDone ? { at: 'SUMMARY', subject } : { at: 'QUESTION', subject, index: at })
  }
  return (
    <ScreenFrame
      title={nameClient(client, said)}
      onBack={way.back}
      strip={
        <div className="alert" role="alert">
          <p>{said.danger.seen(clock(known?.detectedAtMs ?? Date.now()))}</p>
          <h1>
            {listSigns(draft)
              .map(({ label }) => of(label))
              .join(', ')}
          </h1>
          <p>{of(draft.form.advice)}</p>
          <p>{said.danger.callNow}</p>
        </div>
      }
      foot={
        decision === null ? (
          <button type="button" className="big big-plain" onClick={goOn}>
            {said.danger.goOn}
          </button>
        ) : (
          <button type="button" className="big" onClick={save}>
            {said.danger.save}
          </button>
        )
      }
    >
      <CallList sheets={sheets} way={way} />
      <p className="help">{said.danger.told}</p>
      <fieldset className="choices">
        <legend>{said.danger.decision}</legend>
        {decisions.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="keputusan" checked={decision === one} onChange={() => setDecision(one)} />
            <span>
              {said.danger[one]}
              {one === 'UNWILLING' && <small>{said.danger.unwillingNote}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />
    </ScreenFrame>
  )
}
