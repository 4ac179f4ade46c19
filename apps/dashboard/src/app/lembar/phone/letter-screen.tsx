import { useState } from 'react'
import { removeLetter } from '../../../offline/outbox.ts'
import { type Draft, draftId, draftKind } from './draft.ts'
import { ScreenFrame } from './frame.tsx'
import type { SheetLetter } from './letters.ts'
import { LetterState, useTitle } from './letters-screen.tsx'
import type { PhoneLetter } from './list-columns.ts'
import type { Answers, Form } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import { AnswerRow } from './summary-screen.tsx'
import type { Sheets } from './use-sheets.ts'
import { sendDraft } from './write-letters.ts'

interface LetterScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly letter: PhoneLetter
}

/** A letter that needs a person: why it was refused, or whose answers stand. */
export function LetterScreen({ sheets, way, letter }: LetterScreenProps) {
  const { body, answer } = letter
  const form = body.kind === 'SHEET' ? findForm(sheets, body) : undefined
  const title = useTitle(letter, sheets)
  return (
    <ScreenFrame title={title} onBack={way.back}>
      <h1>{title}</h1>
      <p className="wrong">
        <LetterState letter={letter} />
      </p>
      {body.kind === 'SHEET' && form && letter.state === 'CONFLICT' && answer?.theirs && (
        <Conflict {...{ sheets, way, letter, form, body }} theirs={answer.theirs} />
      )}
      {body.kind === 'SHEET' && form && letter.state === 'REFUSED' && <Mend {...{ sheets, way, letter, form, body }} />}
      <Drop sheets={sheets} way={way} letter={letter} />
    </ScreenFrame>
  )
}

const findForm = ({ data, drafts }: Sheets, { form, version }: SheetLetter): Form | undefined =>
  data.forms.find((one) => one.key === form && one.version === version) ??
  drafts.find((one) => one.form.key === form && one.form.version === version)?.form

interface SheetProps extends LetterScreenProps {
  readonly form: Form
  readonly body: SheetLetter
}

const draftOf = ({ form, body, letter }: SheetProps, answers: Answers): Draft => ({
  column: { client: body.client, form: body.form, ordinal: body.ordinal, column: body.column },
  form,
  answers,
  baseRevision: letter.answer?.revision ?? body.baseRevision,
  toldSigns: [],
})

function Conflict(props: SheetProps & { readonly theirs: Answers }) {
  const { said } = useSaid()
  const { sheets, way, letter, form, body, theirs } = props
  const decide = async (answers: Answers) => {
    await sendDraft(sheets.vault, draftOf(props, answers))
    await removeLetter(sheets.vault.store, letter.key)
    await sheets.written()
    way.back()
  }
  const differing = form.items.filter(({ code }) => body.answers[code] !== theirs[code])
  return (
    <>
      <p className="help">{said.letters.conflictNote}</p>
      {(
        [
          ['mine', body.answers],
          ['theirs', theirs],
        ] as const
      ).map(([whose, answers]) => (
        <section key={whose} aria-label={said.letters[whose]}>
          <h2>{said.letters[whose]}</h2>
          <ul className="rows">
            {differing.map((item) => (
              <li key={item.code} className="row">
                <AnswerRow item={item} answers={answers} />
              </li>
            ))}
          </ul>
          <button type="button" className={whose === 'mine' ? 'big' : 'big big-plain'} onClick={() => decide(answers)}>
            {whose === 'mine' ? said.letters.keepMine : said.letters.keepTheirs}
          </button>
        </section>
      ))}
    </>
  )
}

function Mend(props: SheetProps) {
  const { said } = useSaid()
  const { sheets, way, letter, body } = props
  const mend = async () => {
    const draft = draftOf(props, body.answers)
    await sheets.vault.change<Draft>(draftKind, draftId(draft), (kept) => kept ?? draft)
    await removeLetter(sheets.vault.store, letter.key)
    await sheets.written()
    way.turn({ at: 'SUMMARY', subject: draftId(draft) })
  }
  return (
    <button type="button" className="big" onClick={mend}>
      {said.letters.mend}
    </button>
  )
}

/** Nothing is thrown away without being asked twice. */
function Drop({ sheets, way, letter }: LetterScreenProps) {
  const { said } = useSaid()
  const [isAsked, setAsked] = useState(false)
  const drop = async () => {
    await removeLetter(sheets.vault.store, letter.key)
    await sheets.written()
    way.back()
  }
  if (!isAsked)
    return (
      <button type="button" className="inline" onClick={() => setAsked(true)}>
        {said.letters.drop}
      </button>
    )
  return (
    <div className="stack" role="alertdialog" aria-label={said.letters.drop}>
      <p>{said.letters.dropAsk}</p>
      <button type="button" className="big big-act" onClick={drop}>
        {said.letters.drop}
      </button>
      <button type="button" className="big big-plain" onClick={() => setAsked(false)}>
        {said.gate.forgetNo}
      </button>
    </div>
  )
}
