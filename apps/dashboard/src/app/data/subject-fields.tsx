import type { ImportChoice } from './import-choice.ts'

/** Of which subject of which exam a file is, for the next form to know. */
export const SubjectFields = ({ choice: { exam, subject } }: { choice: Pick<ImportChoice, 'exam' | 'subject'> }) =>
  exam !== undefined &&
  subject !== undefined && (
    <>
      <input type="hidden" name="ujian" value={exam} />
      <input type="hidden" name="mapel" value={subject} />
    </>
  )
