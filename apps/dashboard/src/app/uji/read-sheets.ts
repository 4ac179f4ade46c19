import 'server-only'
import { ask } from '../../graphql/client.ts'
import type { ScoreSheetsQuery } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readPart } from './rater-part.ts'

const sheetsQuery = graphql(`
  query ScoreSheets {
    tkdScoreSheets {
      assignmentId
      part
      schoolCode
      className
      grade
      area
      fromOn
      toOn
      signedAt
      items { task descriptors }
      pupils { number listNumber name levels score }
    }
  }
`)

export type ScoreSheet = ScoreSheetsQuery['tkdScoreSheets'][number]
export type SheetPupil = ScoreSheet['pupils'][number]

/** All that the asker rates now. */
export const readSheets = () => ask(sheetsQuery, {})

/** The sheet of an address; undefined when it is not hers. */
export const findSheet = (sheets: readonly ScoreSheet[], assignmentId: string, slug: string): ScoreSheet | undefined =>
  sheets.find((sheet) => sheet.assignmentId === assignmentId && sheet.part === readPart(slug))

/** By name in her own school, else by the place on the attendance list. */
export function namePupil({ name, listNumber, number }: SheetPupil, language: Language): string {
  if (name !== null) return name
  return words[language].scoring.pupilAt(listNumber === null ? number : String(listNumber))
}

export const nameSheet = ({ className, area }: ScoreSheet, language: Language): string => {
  const said = words[language].scoring
  return said.sheetName(className, said.areas[area])
}
