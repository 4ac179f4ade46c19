import { sheetAddress } from '../../rater-part.ts'
import type { ScoreSheet } from '../../read-sheets.ts'
import { findNext } from '../../sheet-progress.ts'
import { useWords } from './said.ts'
import { StateStrip } from './state-strip.tsx'
import type { Scores } from './use-scores.ts'

interface SheetScreenProps {
  readonly scores: Scores
  readonly sheet: ScoreSheet
  readonly onPupil: (number: string) => void
  readonly onBack: () => void
}

/** The children of a sheet, and the way to the next without a score. */
export const SheetScreen = ({ scores, sheet, onPupil, onBack }: SheetScreenProps) => {
  const { phone, scoring: said, nameSheet, namePupil } = useWords()
  const isSigned = sheet.signedAt !== null
  const next = isSigned ? undefined : findNext(sheet)
  return (
    <div className="screen">
      <header className="bar">
        <button type="button" onClick={onBack}>
          ‹ {phone.back}
        </button>
        <p>{said.parts[sheet.part]}</p>
      </header>
      <StateStrip scores={scores} />
      <main>
        <h1>{nameSheet(sheet)}</h1>
        {isSigned && <p className="help">{said.readOnly}</p>}
        <ol className="rows">
          {sheet.pupils.map((pupil) => (
            <li key={pupil.number}>
              <button type="button" className="pupil-button" disabled={isSigned} onClick={() => onPupil(pupil.number)}>
                <span>{namePupil(pupil)}</span>
                <small>{pupil.levels === null ? said.notScored : pupil.levels.join(' · ')}</small>
              </button>
            </li>
          ))}
        </ol>
        {!isSigned && !next && (
          <p>
            <a href={sheetAddress(sheet)}>{phone.sign}</a>
          </p>
        )}
      </main>
      {next && (
        <footer className="foot">
          <button type="button" className="big" onClick={() => onPupil(next.number)}>
            {said.resume(namePupil(next))}
          </button>
        </footer>
      )}
    </div>
  )
}
