import { beginDraft } from './begin-draft.ts'
import { draftId, findUnanswered } from './draft.ts'
import { ScreenFrame, Strip } from './frame.tsx'
import { CheckIcon, DangerIcon } from './icons.tsx'
import { subjectOf } from './letters.ts'
import type { ColumnToFill } from './list-columns.ts'
import { nameClient, sayColumn, sayPhase } from './name-client.ts'
import type { Client } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'

interface HomeProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly onLock: () => void
}

const isToDo = ({ standing }: ColumnToFill) => standing === 'DUE' || standing === 'DRAFT'

/** Her clients, whoever is most urgent first, and the sheet to fill in next. */
export function HomeScreen({ sheets, way, onLock }: HomeProps) {
  const { said, changeLanguage, moment } = useSaid()
  const todo = sheets.columns.filter(isToDo)
  const [next] = todo
  const { clients, fetchedAtMs } = sheets.data
  const ordered = orderClients(clients, todo)
  return (
    <ScreenFrame
      title={`Pantau · ${said.title}`}
      strip={<Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />}
      foot={next && <StartButton sheets={sheets} way={way} column={next} />}
    >
      <h1>{fetchedAtMs === 0 ? said.home.fetching : sayDue(clients.length, todo.length, said)}</h1>
      {clients.length === 0 && (
        <p className="help">{fetchedAtMs === 0 ? said.home.fetchingNote : said.home.nobodyNote}</p>
      )}
      <ul className="rows" aria-label={said.home.mine}>
        {ordered.map((client) => (
          <ClientRow key={client.id} client={client} sheets={sheets} way={way} />
        ))}
      </ul>
      <nav className="more" aria-label={said.home.other}>
        <button type="button" onClick={() => way.go({ at: 'LETTERS' })}>
          {said.home.letters}
        </button>
        <button type="button" onClick={() => way.go({ at: 'NUMBERS' })}>
          {said.home.numbers}
        </button>
        <button type="button" onClick={changeLanguage}>
          {said.home.language}
        </button>
        <button type="button" onClick={onLock}>
          {said.home.lock}
        </button>
      </nav>
      {fetchedAtMs > 0 && <p className="note">{said.home.updated(moment(fetchedAtMs))}</p>}
      <p className="note">{said.home.installNote}</p>
    </ScreenFrame>
  )
}

function sayDue(clients: number, due: number, { home }: ReturnType<typeof useSaid>['said']): string {
  if (clients === 0) return home.nobody
  return due === 0 ? home.nothingDue : home.due(String(due))
}

/** Open danger signs first, then who has the longest overdue sheet. */
function orderClients(clients: readonly Client[], todo: readonly ColumnToFill[]): Client[] {
  const place = (client: Client) => {
    const at = todo.findIndex(({ key }) => key.client === client.id)
    return (client.escalations.length > 0 ? 0 : 1000) + (at < 0 ? 999 : at)
  }
  return [...clients].sort((one, other) => place(one) - place(other))
}

function StartButton({ sheets, way, column }: { sheets: Sheets; way: Way; column: ColumnToFill }) {
  const { said } = useSaid()
  const client = sheets.data.clients.find(({ id }) => id === column.key.client)
  const start = async () => {
    const draft = await beginDraft(sheets.vault, sheets.letters, column)
    await sheets.written()
    way.go({ at: 'QUESTION', subject: draftId(draft), index: Math.min(findUnanswered(draft), lastOf(draft)) })
  }
  const verb = column.standing === 'DRAFT' ? said.home.goOn : said.home.start
  return (
    <button type="button" className="big" onClick={start}>
      {verb}: {nameClient(client, said)}
    </button>
  )
}

const lastOf = ({ form }: { readonly form: { readonly items: readonly unknown[] } }) => form.items.length

function ClientRow({ client, sheets, way }: { client: Client; sheets: Sheets; way: Way }) {
  const { said, of, day } = useSaid()
  const columns = sheets.columns.filter(({ key }) => key.client === client.id)
  const todo = columns.filter(isToDo)
  const several = client.children.length > 1
  const missed = todo.filter(({ dueOn }) => dueOn < sheets.today).length
  return (
    <li>
      <button type="button" className="row" onClick={() => way.go({ at: 'CLIENT', client: client.id })}>
        <span>
          <b>{nameClient(client, said)}</b>, {sayPhase(client, sheets.today, said)}
          <small>{client.place}</small>
          {client.escalations.length > 0 && (
            <small className="act">
              <DangerIcon /> {said.home.openSign}
            </small>
          )}
          {client.isEmergency && <small className="act">{said.home.emergency}</small>}
          {todo
            .filter(({ dueOn }) => dueOn >= sheets.today)
            .map(({ key, dueOn }) => (
              <small key={subjectOf(key)}>
                {sayColumn(key, said, several)}: {said.client.until(day(dueOn))}
              </small>
            ))}
          {missed > 0 && <small>{said.home.missed(String(missed))}</small>}
          {client.nextStep && <small>{said.home.next(of(client.nextStep.label), day(client.nextStep.dueBy))}</small>}
        </span>
        {todo.length === 0 ? <CheckIcon /> : <span aria-hidden="true">›</span>}
      </button>
    </li>
  )
}
