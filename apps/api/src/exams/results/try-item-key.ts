import { analyseItems, analyseTest, openMatrix, tryKey } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { answerHeader, keySheet } from '../keeping/key-entry.ts'
import { unpackAnswers } from '../sheets/answers-text.ts'
import { findSubject } from '../sheets/find-subject.ts'

/** What another key of an item would change; null where the subject has no such item. Nothing is written. */
export const tryItemKey = (asker: SchoolAsker, subjectId: number, item: string, option: string) =>
  withSchools(asker, 'read only', async (tx) => {
    const { entries } = await findSubject(tx, subjectId)
    const sheets = await tx<{ pupilId: number; form: string; answers: string }[]>`
      select pupil_id as "pupilId", form, answers from exam_sheets where subject_id = ${subjectId} order by pupil_id`
    const intake = openMatrix(answerHeader(entries), keySheet(entries))
    for (const { pupilId, form, answers } of sheets) intake.addRow([String(pupilId), form, ...unpackAnswers(answers)])
    const { matrix } = intake.finish()
    const index = matrix.items.findIndex(({ id }) => id === item)
    const found = matrix.items[index]
    const wanted = option.trim().toUpperCase()
    if (found === undefined) return null
    if (!found.categories.includes(wanted)) throw noSuchOption(item, found.categories)
    const items = analyseItems(matrix)
    const change = tryKey(matrix, { index }, wanted)
    return {
      ...{
        gaining: change.gain,
        losing: change.loss,
        alphaAfter: change.alpha,
        correlationAfter: change.pbisCorrected,
      },
      alphaBefore: analyseTest(matrix, items).alpha,
      correlationBefore: items[index]?.pbisCorrected ?? null,
    }
  })

const noSuchOption = (item: string, options: readonly string[]) =>
  badInput(
    `Butir ${item} tidak punya pilihan itu. Pilih dari: ${options.join(', ') || '–'}.`,
    `Item ${item} has no such option. Choose of: ${options.join(', ') || '–'}.`,
  )
