import { type FormEvent, useState } from 'react'
import type { ScoreSheet, SheetPupil } from '../../read-sheets.ts'
import { countScored, findNext } from '../../sheet-progress.ts'
import { useWords } from './said.ts'
import type { Scores } from './use-scores.ts'

interface PupilScreenProps {
  readonly scores: Scores
  readonly sheet: ScoreSheet
  readonly pupil: SheetPupil
  /** Leaves to another child, or to the list of the sheet. */
  readonly onLeave: (next: string | null) => void
}

/** A level for each item; kept on the telephone at once, whatever the line. */
export function PupilScreen({ scores, sheet, pupil, onLeave }: PupilScreenProps) {
  const { phone, scoring: said, nameSheet, namePupil } = useWords()
  const [levels, setLevels] = useState<readonly (number | null)[]>(() =>
    sheet.items.map((_, item) => pupil.levels?.[item] ?? null),
  )
  const next = findNext(sheet, pupil.number)
  const chosen = levels.filter((level) => level !== null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length < sheet.items.length) return
    await scores.give(sheet, pupil.number, chosen)
    onLeave(next?.number ?? null)
  }
  return (
    <form className="screen" onSubmit={save}>
      <header className="bar">
        <button type="button" onClick={() => onLeave(null)}>
          ‹ {phone.back}
        </button>
        <p>{nameSheet(sheet)}</p>
      </header>
      <main>
        <p className="category">
          {said.pupilOf(String(sheet.pupils.indexOf(pupil) + 1), String(sheet.pupils.length))} ·{' '}
          {said.scoredOf(String(countScored(sheet)), String(sheet.pupils.length))}
        </p>
        <h1>{namePupil(pupil)}</h1>
        {sheet.items.map((item, place) => (
          <fieldset key={`${place} ${item.task}`} className="choices">
            <legend>{item.task}</legend>
            {item.descriptors.map((descriptor, at) => (
              <label key={`${at} ${descriptor}`} className="choice">
                <input
                  type="radio"
                  name={`butir-${place}`}
                  value={at + 1}
                  required
                  checked={levels[place] === at + 1}
                  onChange={() => setLevels(levels.map((level, other) => (other === place ? at + 1 : level)))}
                />
                <span>
                  {at + 1}. {descriptor}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" className="big">
          {next ? phone.saveAndNext(namePupil(next)) : phone.save}
        </button>
      </main>
    </form>
  )
}
