import { beginDraft } from './begin-draft.ts'
import { CallList } from './call-list.tsx'
import { answer, type Draft, draftId, draftKind, listQuestions } from './draft.ts'
import { ScreenFrame } from './frame.tsx'
import { DangerIcon } from './icons.tsx'
import { subjectOf } from './letters.ts'
import { listRunning } from './list-columns.ts'
import { nameClient, sayColumn } from './name-client.ts'
import type { Client, Item } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'
import { tellSigns } from './write-letters.ts'

interface SignsScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly client: Client
}

/** A danger sign at any time: one touch, without the rest of the sheet. */
export function SignsScreen({ sheets, way, client }: SignsScreenProps) {
  const { said, of } = useSaid()
  const running = listRunning(client, sheets.data.forms, sheets.today)
  const tell = async (column: (typeof running)[number], item: Item) => {
    const form = sheets.data.forms.find(({ key }) => key === column.form)
    if (form === undefined) return
    const due = sheets.columns.find(({ key }) => subjectOf(key) === subjectOf(column))
    const begun = await beginDraft(sheets.vault, sheets.letters, {
      key: column,
      form,
      answers: due?.answers ?? {},
      revision: due?.revision ?? 0,
    })
    const id = draftId(begun)
    const draft = await sheets.vault.change<Draft>(draftKind, id, (now) => answer(now ?? begun, item.code, 'YES'))
    await tellSigns(sheets.vault, draft ?? begun)
    await sheets.written()
    way.turn({ at: 'DANGER', subject: id })
  }
  return (
    <ScreenFrame title={nameClient(client, said)} onBack={way.back}>
      <h1>{said.client.sign}</h1>
      {running.length === 0 && <CallList sheets={sheets} way={way} />}
      {running.map((column) => (
        <section key={subjectOf(column)}>
          <h2>{sayColumn(column, said, client.children.length > 1)}</h2>
          <div className="stack">
            {signsOf(sheets, column).map((item) => (
              <button key={item.code} type="button" className="big big-sign" onClick={() => tell(column, item)}>
                <DangerIcon />
                <span>{of(item.label)}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </ScreenFrame>
  )
}

const signsOf = ({ data }: Sheets, { form, column }: { readonly form: string; readonly column: number }): Item[] =>
  data.forms
    .filter(({ key }) => key === form)
    .flatMap((one) => listQuestions(one, column))
    .filter(({ kind }) => kind === 'SIGN')
