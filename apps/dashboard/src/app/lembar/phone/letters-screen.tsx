import { ScreenFrame, Strip } from './frame.tsx'
import { CheckIcon, DangerIcon, KeptIcon } from './icons.tsx'
import type { PhoneLetter } from './list-columns.ts'
import { nameClient, sayColumn } from './name-client.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'

const icons = { WAITING: KeptIcon, SENT: CheckIcon, REFUSED: DangerIcon, CONFLICT: DangerIcon }

/** Everything written on this telephone and how it stands, the newest first. */
export function LettersScreen({ sheets, way }: { readonly sheets: Sheets; readonly way: Way }) {
  const { said } = useSaid()
  const shown = [...sheets.letters].reverse()
  const isWaiting = shown.some(({ state }) => state === 'WAITING')
  return (
    <ScreenFrame
      title={said.letters.title}
      onBack={way.back}
      strip={<Strip sheets={sheets} onOpen={() => undefined} />}
      foot={
        isWaiting && (
          <button type="button" className="big" onClick={() => void sheets.written()}>
            {said.letters.sendNow}
          </button>
        )
      }
    >
      <h1>{said.letters.title}</h1>
      {sheets.hindrance === 'SIGNED_OUT' && (
        <p>
          <a className="big big-plain" href="/masuk/kader">
            {said.gate.signInLink}
          </a>
        </p>
      )}
      {shown.length === 0 && <p className="help">{said.letters.none}</p>}
      <ul className="rows">
        {shown.map((letter) => (
          <li key={letter.key}>
            <LetterRow letter={letter} sheets={sheets} way={way} />
          </li>
        ))}
      </ul>
    </ScreenFrame>
  )
}

function LetterRow({ letter, sheets, way }: { letter: PhoneLetter; sheets: Sheets; way: Way }) {
  const { said } = useSaid()
  const Icon = icons[letter.state]
  const needsLook = letter.state === 'REFUSED' || letter.state === 'CONFLICT'
  const words = (
    <>
      <Icon />
      <span className={needsLook ? 'act' : undefined}>
        <b>{useTitle(letter, sheets)}</b>
        <small>
          <LetterState letter={letter} />
        </small>
      </span>
      {needsLook && <small>{said.letters.mend}</small>}
    </>
  )
  if (!needsLook) return <div className="row row-icon">{words}</div>
  return (
    <button type="button" className="row row-icon" onClick={() => way.go({ at: 'LETTER', key: letter.key })}>
      {words}
    </button>
  )
}

export function useTitle({ key, body, subject }: PhoneLetter, { data, letters }: Sheets): string {
  const { said } = useSaid()
  const client = data.clients.find(
    ({ id, escalations }) => subject.startsWith(`${id}/`) || escalations.some((one) => one.id === subject),
  )
  const name = nameClient(client, said)
  if (body.kind === 'STAGE')
    return `${name}: ${body.stage === 'TALKING' || body.stage === 'UNWILLING' ? said.danger[body.stage] : said.times[body.stage]}`
  const column = sayColumn(body, said, (client?.children.length ?? 0) > 1)
  const last = letters.findLast((letter) => letter.subject === subject && letter.body.kind === 'SHEET')
  return `${name}, ${column}${last?.key === key ? '' : `, ${said.letters.early}`}`
}

export function LetterState({ letter }: { readonly letter: PhoneLetter }) {
  const { said, of, moment } = useSaid()
  const { state, answer, answeredAtMs } = letter
  if (state === 'SENT') return said.letters.SENT(moment(answeredAtMs ?? 0))
  const reasons = answer?.reasons.map(of).join(' ')
  return reasons ? `${said.letters[state]}: ${reasons}` : said.letters[state]
}
