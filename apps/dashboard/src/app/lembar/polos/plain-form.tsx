import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { listQuestions } from '../phone/draft.ts'
import type { DueColumn, Form, Item } from '../phone/phone-data.ts'

interface PlainFormProps {
  readonly language: Language
  readonly title: string
  readonly column: DueColumn
  readonly form: Form
}

/** Every question of a column on one page. Its key is made here, so that a second tap on the button sends nothing new. */
export function PlainForm({ language, title, column, form }: PlainFormProps) {
  const said = words[language].cadreSheet
  return (
    <Section id="isian" title={title}>
      <form method="post" action="/lembar/polos/kirim" className="stack">
        <input type="hidden" name="kunci" value={crypto.randomUUID()} />
        <input type="hidden" name="klien" value={column.client} />
        <input type="hidden" name="formulir" value={column.form} />
        <input type="hidden" name="versi" value={form.version} />
        <input type="hidden" name="kolom" value={column.column} />
        {column.ordinal !== null && <input type="hidden" name="anak" value={column.ordinal} />}
        <input type="hidden" name="revisi" value={column.revision} />
        {listQuestions(form, column.column).map((item) => (
          <Question key={item.code} item={item} language={language} given={column.answers[item.code]} />
        ))}
        <Button>{said.plainPage.send}</Button>
      </form>
    </Section>
  )
}

interface QuestionProps {
  readonly item: Item
  readonly language: Language
  readonly given: string | number | undefined
}

function Question({ item, language, given }: QuestionProps) {
  const said = words[language].cadreSheet
  const name = `jawab-${item.code}`
  const choices = item.most === null ? (['YES', 'NO', 'UNKNOWN'] as const) : (['UNKNOWN'] as const)
  return (
    <fieldset className="stack">
      <legend>{item.question[language]}</legend>
      {item.help && <p>{item.help[language]}</p>}
      {item.most !== null && (
        <label>
          {said.question.number}{' '}
          <input
            className="control"
            type="number"
            name={`jumlah-${item.code}`}
            min={0}
            max={item.most}
            defaultValue={typeof given === 'number' ? given : undefined}
          />
        </label>
      )}
      {choices.map((word) => (
        <label key={word}>
          <input type="radio" name={name} value={word} defaultChecked={given === word} /> {said.question[word]}
        </label>
      ))}
      <label>
        <input type="radio" name={name} value="" defaultChecked={given === undefined} /> {said.plainPage.noAnswer}
      </label>
    </fieldset>
  )
}
