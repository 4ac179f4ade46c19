import {
  analyseExam,
  type BuiltMatrix,
  type ChoiceTable,
  choiceTable,
  type ExamAnalysis,
  openMatrix,
  WRONG_TO_RIGHT,
} from '@pantau/psychometrics'
import { answerHeader, keySheet } from '../keeping/key-entry.ts'
import { unpackAnswers } from '../sheets/answers-text.ts'
import type { LoadedSheet, LoadedSubject } from './loaded-exam.ts'

/** A subject as the statistics take it; places are those of its matrix. */
export interface BuiltSubject extends BuiltMatrix {
  readonly subject: LoadedSubject
  readonly analysis: ExamAnalysis
  readonly table: ChoiceTable
  /** Id of the pupil at each place, and the place of each. */
  readonly pupilIds: readonly number[]
  readonly placeOf: ReadonlyMap<number, number>
  readonly sheetAt: readonly LoadedSheet[]
  /** Wrong-to-right erasures by place; null where no sheet was scanned. */
  readonly erasures: Float64Array | null
  readonly totals: Float64Array
}

export function buildSubject(subject: LoadedSubject): BuiltSubject {
  const intake = openMatrix(answerHeader(subject.entries), keySheet(subject.entries))
  for (const { pupilId, form, answers } of subject.sheets)
    intake.addRow([String(pupilId), form, ...unpackAnswers(answers)])
  const built = intake.finish()
  const pupilIds = built.matrix.pupils.map(Number)
  const sheetOf = new Map(subject.sheets.map((sheet) => [sheet.pupilId, sheet]))
  const sheetAt = pupilIds.flatMap((id) => sheetOf.get(id) ?? [])
  const analysis = analyseExam(built.matrix, subject.cutScore === null ? {} : { cutScore: subject.cutScore })
  const placeOf = new Map(pupilIds.map((id, place) => [id, place]))
  return {
    ...built,
    ...{ subject, analysis, pupilIds, placeOf, sheetAt },
    table: choiceTable(built.matrix),
    erasures: sheetAt.some(({ erasures }) => erasures !== null) ? countErasures(sheetAt) : null,
    totals: totalsOf(analysis, placeOf),
  }
}

const countErasures = (sheets: readonly LoadedSheet[]): Float64Array =>
  Float64Array.from(sheets, ({ erasures }) =>
    Array.from(erasures ?? '').reduce((sum, code) => sum + Number(Number(code) === WRONG_TO_RIGHT), 0),
  )

function totalsOf({ forms }: ExamAnalysis, placeOf: ReadonlyMap<number, number>): Float64Array {
  const totals = new Float64Array(placeOf.size)
  for (const { matrix, levels } of forms)
    matrix.pupils.forEach((pupil, at) => {
      totals[placeOf.get(Number(pupil)) ?? 0] = levels.totals[at] ?? 0
    })
  return totals
}
