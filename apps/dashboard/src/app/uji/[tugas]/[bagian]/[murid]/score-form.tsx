import { formatDay } from '../../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Button, InputField } from '../../../../../ui/form.tsx'
import { pupilAddress, sheetAddress } from '../../../rater-part.ts'
import { namePupil, type ScoreSheet, type SheetPupil } from '../../../read-sheets.ts'
import { type ChosenLevels, levelName } from './packed-levels.ts'

interface ScoreFormProps {
  readonly language: Language
  readonly sheet: ScoreSheet
  readonly pupil: SheetPupil
  readonly chosen: ChosenLevels
  /** Who comes next; undefined when this is the last one without a score. */
  readonly next: SheetPupil | undefined
  readonly today: string
}

/** A level for each item by large rows, and one button that names the next step; a plain form. */
export const ScoreForm = ({ language, sheet, pupil, chosen, next, today }: ScoreFormProps) => {
  const said = words[language].scoring
  const isSigned = sheet.signedAt !== null
  const onDay = today < sheet.fromOn ? sheet.fromOn : today > sheet.toOn ? sheet.toOn : today
  return (
    <form method="post" action={`${pupilAddress(sheet, pupil.number)}/simpan`} className="score-form">
      <input type="hidden" name="butir" value={sheet.items.length} />
      <input type="hidden" name="kunci" value={crypto.randomUUID()} />
      <input type="hidden" name="lanjut" value={next ? pupilAddress(sheet, next.number) : sheetAddress(sheet)} />
      <fieldset disabled={isSigned} className="score-items">
        {sheet.items.map((item, at) => (
          <Item
            key={`${at} ${item.task}`}
            language={language}
            place={at}
            items={sheet.items.length}
            item={item}
            chosen={chosen[at] ?? null}
          />
        ))}
        <details className="score-day">
          <summary>
            {said.testDay}: {formatDay(onDay, language)}
          </summary>
          <InputField
            id="hari"
            name="hari"
            type="date"
            label={said.testDay}
            hint={said.testDayNote(formatDay(sheet.fromOn, language), formatDay(sheet.toOn, language))}
            min={sheet.fromOn}
            max={sheet.toOn}
            defaultValue={onDay}
            required
          />
        </details>
      </fieldset>
      <div className="score-send">
        {!isSigned && <Button>{next ? said.saveAndNext(namePupil(next, language)) : said.save}</Button>}
        {next && <a href={pupilAddress(sheet, next.number)}>{isSigned ? namePupil(next, language) : said.skip}</a>}
      </div>
    </form>
  )
}

interface ItemProps {
  readonly language: Language
  readonly place: number
  readonly items: number
  readonly item: ScoreSheet['items'][number]
  readonly chosen: number | null
}

const Item = ({ language, place, items, item, chosen }: ItemProps) => {
  const said = words[language].scoring
  return (
    <fieldset className="score-item">
      <legend>
        <span>{said.itemOf(formatNumber(place + 1, language), formatNumber(items, language))}</span>
        {item.task}
      </legend>
      {item.descriptors.map((descriptor, at) => (
        <label key={`${at} ${descriptor}`} className="level">
          <input
            type="radio"
            name={levelName(place)}
            value={at + 1}
            defaultChecked={chosen === at + 1}
            required
            aria-label={`${said.level(String(at + 1))}: ${descriptor}`}
          />
          <b aria-hidden="true">{at + 1}</b>
          <span aria-hidden="true">{descriptor}</span>
        </label>
      ))}
    </fieldset>
  )
}
