import { raterParts } from '../../rater-part.ts'
import type { ScoreSheet } from '../../read-sheets.ts'
import { countScored } from '../../sheet-progress.ts'
import { useWords } from './said.ts'

interface SheetListProps {
  readonly sheets: readonly ScoreSheet[]
  readonly onSheet: (sheet: ScoreSheet) => void
}

/** The sheets by what the rater is in them, each with how far it is. */
export const SheetList = ({ sheets, onSheet }: SheetListProps) => {
  const { scoring: said, nameSheet } = useWords()
  return raterParts.map((part) => {
    const own = sheets.filter((sheet) => sheet.part === part)
    if (own.length === 0) return null
    return (
      <section key={part} aria-label={said.parts[part]}>
        <h2>{said.parts[part]}</h2>
        <ul className="rows">
          {own.map((sheet) => (
            <li key={sheet.assignmentId}>
              <button type="button" className="sheet-button" onClick={() => onSheet(sheet)}>
                <b>{nameSheet(sheet)}</b>
                <small>
                  {said.scoredOf(String(countScored(sheet)), String(sheet.pupils.length))}
                  {sheet.signedAt !== null && ` · ${said.signed}`}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
