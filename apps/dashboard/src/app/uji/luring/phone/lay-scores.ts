import type { OpenLetter } from '../../../../offline/letter.ts'
import type { ScoreSheet } from '../../read-sheets.ts'
import { type ScoreAnswer, type ScoreBody, subjectOf } from './score-data.ts'

export type ScoreLetter = OpenLetter<ScoreBody, ScoreAnswer>

/** The sheets as the rater left them: what she gave on this telephone lies over what the server knew. */
export function layScores(sheets: readonly ScoreSheet[], letters: readonly ScoreLetter[]): ScoreSheet[] {
  const newest = new Map<string, ScoreBody>()
  for (const { state, body, subject } of letters) if (state !== 'REFUSED') newest.set(subject, body)
  return sheets.map((sheet) => ({
    ...sheet,
    pupils: sheet.pupils.map((pupil) => {
      const given = newest.get(subjectOf({ ...sheet, pupil: pupil.number }))
      return given === undefined ? pupil : { ...pupil, levels: [...given.levels] }
    }),
  }))
}
