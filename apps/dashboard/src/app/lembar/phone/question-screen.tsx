import { answer, countAnswered, type Draft, draftId, draftKind, listNewSigns, listQuestions } from './draft.ts'
import { ScreenFrame, Strip } from './frame.tsx'
import { CheckIcon, DangerIcon, UnknownIcon } from './icons.tsx'
import { nameClient, sayColumn } from './name-client.ts'
import type { Item, Word } from './phone-data.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import type { Sheets } from './use-sheets.ts'
import { tellSigns } from './write-letters.ts'

interface QuestionScreenProps {
  readonly sheets: Sheets
  readonly way: Way
  readonly draft: Draft
  readonly index: number
}

const secondsPerQuestion = 12

/** One question a screen. Each answer is kept on the telephone at once; a danger sign leads to the call before anything else. */
export function QuestionScreen({ sheets, way, draft, index }: QuestionScreenProps) {
  const { said, of } = useSaid()
  const { column } = draft
  const client = sheets.data.clients.find(({ id }) => id === column.client)
  const questions = listQuestions(draft.form, column.column)
  const item = questions[Math.min(index, questions.length - 1)]
  if (item === undefined) return null
  const given = draft.answers[item.code]
  const isDanger = item.kind === 'SIGN' && given === 'YES'
  const give = async (value: Word | number) => {
    await sheets.vault.change<Draft>(draftKind, draftId(draft), (now) => answer(now ?? draft, item.code, value))
    await sheets.written()
  }
  const goOn = async () => {
    const subject = draftId(draft)
    if (isDanger && listNewSigns(draft).length > 0) {
      await tellSigns(sheets.vault, draft)
      await sheets.written()
      way.go({ at: 'DANGER', subject })
    } else
      way.go(index + 1 < questions.length ? { at: 'QUESTION', subject, index: index + 1 } : { at: 'SUMMARY', subject })
  }
  return (
    <ScreenFrame
      title={`${nameClient(client, said)} · ${sayColumn(column, said, (client?.children.length ?? 0) > 1)}`}
      onBack={way.back}
      onClose={() => way.go({ at: 'HOME' })}
      strip={<Strip sheets={sheets} onOpen={() => way.go({ at: 'LETTERS' })} />}
      foot={
        <NextButton
          hasAnswer={given !== undefined}
          isDanger={isDanger && listNewSigns(draft).length > 0}
          isLast={index + 1 >= questions.length}
          onNext={goOn}
        />
      }
    >
      <Progress draft={draft} index={index} />
      <p className="category">{said.question.kinds[item.kind]}</p>
      <h1 id="pertanyaan">{of(item.question)}</h1>
      {item.help && <p className="help">{of(item.help)}</p>}
      {item.most === null ? (
        <Choices item={item} given={given} onGive={give} />
      ) : (
        <Count most={item.most} given={given} onGive={give} />
      )}
      {isDanger && (
        <p className="warn" role="alert">
          <DangerIcon />
          <span>
            <b>{said.question.danger}</b> {said.question.dangerNote}
          </span>
        </p>
      )}
    </ScreenFrame>
  )
}

function Progress({ draft, index }: { readonly draft: Draft; readonly index: number }) {
  const { said } = useSaid()
  const { answered, asked } = countAnswered(draft)
  const questions = listQuestions(draft.form, draft.column.column)
  const minutes = Math.max(1, Math.round(((asked - index) * secondsPerQuestion) / 60))
  return (
    <div className="progress">
      <p>
        <span>{said.question.count(String(index + 1), String(asked))}</span>
        <span>{said.question.left(String(minutes))}</span>
      </p>
      <div
        className="segments"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={asked}
        aria-valuenow={answered}
        aria-label={said.question.answered(String(answered), String(asked))}
      >
        {questions.map(({ code }, at) => (
          <i key={code} className={at === index ? 'now' : draft.answers[code] === undefined ? '' : 'done'} />
        ))}
      </div>
    </div>
  )
}

interface GiveProps {
  readonly given: Word | number | undefined
  readonly onGive: (value: Word | number) => void
}

const icons = { YES: CheckIcon, NO: CheckIcon, UNKNOWN: UnknownIcon }

function Choices({ item, given, onGive }: GiveProps & { readonly item: Item }) {
  const { said } = useSaid()
  return (
    <fieldset className="choices" aria-labelledby="pertanyaan">
      {(['YES', 'NO', 'UNKNOWN'] as const).map((word) => {
        const isSign = item.kind === 'SIGN' && word === 'YES'
        const Icon = isSign ? DangerIcon : icons[word]
        return (
          <label key={word} className={isSign ? 'choice choice-act' : 'choice'}>
            <input type="radio" name="jawaban" value={word} checked={given === word} onChange={() => onGive(word)} />
            <span>{said.question[word]}</span>
            <Icon />
          </label>
        )
      })}
    </fieldset>
  )
}

function Count({ most, given, onGive }: GiveProps & { readonly most: number }) {
  const { said } = useSaid()
  const number = typeof given === 'number' ? given : null
  return (
    <fieldset className="choices" aria-labelledby="pertanyaan">
      <div className="counter">
        <button
          type="button"
          aria-label={said.question.fewer}
          disabled={number === 0}
          onClick={() => onGive(Math.max(0, (number ?? 0) - 1))}
        >
          −
        </button>
        <output aria-label={said.question.number}>{number ?? '–'}</output>
        <button
          type="button"
          aria-label={said.question.more}
          disabled={number === most}
          onClick={() => onGive(Math.min(most, (number ?? 0) + 1))}
        >
          +
        </button>
      </div>
      <label className="choice">
        <input type="radio" name="jawaban" checked={given === 'UNKNOWN'} onChange={() => onGive('UNKNOWN')} />
        <span>{said.question.UNKNOWN}</span>
        <UnknownIcon />
      </label>
    </fieldset>
  )
}

interface NextButtonProps {
  readonly hasAnswer: boolean
  readonly isDanger: boolean
  readonly isLast: boolean
  readonly onNext: () => void
}

function NextButton({ hasAnswer, isDanger, isLast, onNext }: NextButtonProps) {
  const { question: said } = useSaid().said
  if (!hasAnswer) return <p className="big big-idle">{said.chooseFirst}</p>
  return (
    <button type="button" className={isDanger ? 'big big-act' : 'big'} onClick={onNext}>
      {isDanger ? said.nextCall : isLast ? said.review : said.next}
    </button>
  )
}
