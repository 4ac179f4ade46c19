import { beginDraft } from './begin-draft.ts'
import { draftId, findUnanswered, listQuestions } from './draft.ts'
import { CallLink, ScreenFrame, Strip } from './frame.tsx'
import { DangerIcon } from './icons.tsx'
import { subjectOf } from './letters.ts'
import type { ColumnToFill } from './list-columns.ts'
import { nameClient, sayColumn, sayPhase } from './name-client.ts'
import type { Client } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'

interface ClientScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly client: Client
}

/** One client: what is due for her, her open danger signs, and the button for a new one. */
export function ClientScreen({ sheets, way, client }: ClientScreenProps) {
  const { said, of, day } = useSaid()
  const columns = sheets.columns.filter(({ key }) => key.client === client.id)
  const name = nameClient(client, said)
  return (
    <ScreenFrame
      title={name}
      onBack={way.back}
      strip={<Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />}
      foot={
        <button type="button" className="big big-act" onClick={() => way.go({ at: 'SIGNS', client: client.id })}>
          <DangerIcon /> {said.client.sign}
        </button>
      }
    >
      <h1>
        {name}, {sayPhase(client, sheets.today, said)}
      </h1>
      <p className="help">
        {client.place}
        {client.risk && ` · ${of(client.risk)}`}
        {client.isPregnant && client.dueOn && ` · ${said.home.birthDue(day(client.dueOn))}`}
      </p>
      {client.escalations.map((escalation) => (
        <button
          key={escalation.id}
          type="button"
          className="big big-act"
          onClick={() => way.go({ at: 'TIMES', subject: escalation.id })}
        >
          <DangerIcon /> {escalation.signs.map(({ label }) => of(label)).join(', ')}
        </button>
      ))}
      <h2>{said.client.sheets}</h2>
      {columns.length === 0 && <p className="help">{said.home.done}</p>}
      <ul className="rows">
        {columns.map((column) => (
          <ColumnRow key={subjectOf(column.key)} column={column} sheets={sheets} way={way} client={client} />
        ))}
      </ul>
      {client.phone && <CallLink isPlain number={client.phone} words={said.client.call(name)} />}
    </ScreenFrame>
  )
}

function ColumnRow({ column, sheets, way, client }: ClientScreenProps & { readonly column: ColumnToFill }) {
  const { said, day } = useSaid()
  const { key, form, dueOn, standing } = column
  const open = async () => {
    const draft = await beginDraft(sheets.vault, sheets.letters, column)
    await sheets.written()
    const at = findUnanswered(draft)
    const subject = draftId(draft)
    way.go(
      at < listQuestions(form, key.column).length ? { at: 'QUESTION', subject, index: at } : { at: 'SUMMARY', subject },
    )
  }
  const due = dueOn < sheets.today ? said.client.overdue(day(dueOn)) : said.client.until(day(dueOn))
  const stands = { DUE: due, DRAFT: said.client.draft, WAITING: said.client.waiting, SENT: said.client.sent }[standing]
  return (
    <li>
      <button type="button" className="row" onClick={open}>
        <span>
          <b>{sayColumn(key, said, client.children.length > 1)}</b>
          <small>
            {stands} · {said.client.questions(String(listQuestions(form, key.column).length))}
          </small>
        </span>
        <span aria-hidden="true">›</span>
      </button>
    </li>
  )
}
