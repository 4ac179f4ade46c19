import { ScreenFrame } from './frame.tsx'
import { LetterState } from './letters-screen.tsx'
import { nameClient } from './name-client.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'

/** After sending: where the sheet is now. */
export function DoneScreen({ sheets, way, subject }: { sheets: Sheets; way: Way; subject: string }) {
  const { said } = useSaid()
  const letter = sheets.letters.findLast((one) => one.subject === subject && one.body.kind === 'SHEET')
  const client = sheets.data.clients.find(({ id }) => subject.startsWith(`${id}/`))
  return (
    <ScreenFrame
      title={nameClient(client, said)}
      foot={
        <button type="button" className="big" onClick={() => way.go({ at: 'HOME' })}>
          {said.summary.nextClient}
        </button>
      }
    >
      <h1>{said.summary.sentTitle}</h1>
      {letter && (
        <p className="help" role="status">
          <LetterState letter={letter} />
        </p>
      )}
    </ScreenFrame>
  )
}
