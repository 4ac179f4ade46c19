import { countAnswered, type Draft, draftId, listQuestions, listSigns } from './draft.ts'
import { ScreenFrame, Strip } from './frame.tsx'
import { nameClient, sayColumn } from './name-client.ts'
import type { Answers, Item } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'
import { sendDraft } from './write-letters.ts'

interface SummaryScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly draft: Draft
}

/** All answers before they leave, each a touch away from being changed. */
export function SummaryScreen({ sheets, way, draft }: SummaryScreenProps) {
  const { said } = useSaid()
  const { column, form, answers } = draft
  const client = sheets.data.clients.find(({ id }) => id === column.client)
  const subject = draftId(draft)
  const { answered, asked } = countAnswered(draft)
  const signs = listSigns(draft).length
  const send = async () => {
    await sendDraft(sheets.vault, draft)
    await sheets.written()
    way.turn({ at: 'DONE', subject })
  }
  const hasSigns = form.items.some(({ kind }) => kind === 'SIGN')
  const found = signs > 0 ? said.summary.signs(String(signs)) : said.summary.noSign
  const counted =
    answered === asked ? said.summary.complete(String(asked)) : said.summary.partial(String(answered), String(asked))
  const isClear =
    signs === 0 &&
    listQuestions(form, column.column).some((item) => item.kind === 'SIGN' && answers[item.code] !== 'NO')
  return (
    <ScreenFrame
      title={`${nameClient(client, said)} · ${sayColumn(column, said, (client?.children.length ?? 0) > 1)}`}
      onBack={way.back}
      onClose={() => way.go({ at: 'HOME' })}
      strip={<Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />}
      foot={
        answered === 0 ? (
          <p className="big big-idle">{said.summary.nothing}</p>
        ) : (
          <button type="button" className="big" onClick={send}>
            {said.summary.send}
          </button>
        )
      }
    >
      <h1>{hasSigns && !isClear ? `${counted}, ${found}` : counted}</h1>
      {answered < asked && <p className="help">{said.summary.incompleteNote}</p>}
      <ul className="rows">
        {listQuestions(form, column.column).map((item, index) => (
          <li key={item.code}>
            <button type="button" className="row" onClick={() => way.go({ at: 'QUESTION', subject, index })}>
              <AnswerRow item={item} answers={answers} />
              <small>{said.summary.change}</small>
            </button>
          </li>
        ))}
      </ul>
    </ScreenFrame>
  )
}

export function AnswerRow({ item, answers }: { readonly item: Item; readonly answers: Answers }) {
  const { said, of } = useSaid()
  const given = answers[item.code]
  const isDanger = item.kind === 'SIGN' && given === 'YES'
  const words = typeof given === 'number' ? String(given) : given && said.question[given]
  return (
    <span className={isDanger ? 'act' : undefined}>
      {isDanger && '▲ '}
      {of(item.label)}
      <small>{words ?? said.summary.unanswered}</small>
    </span>
  )
}
