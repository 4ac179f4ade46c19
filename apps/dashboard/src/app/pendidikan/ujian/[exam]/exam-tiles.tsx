import { formatNumber } from '../../../../charts/format/format-number.ts'
import { NumberTile, NumberTiles, type TileStatus } from '../../../../charts/number-tile.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { distractorFigure, errorFigure, type FigureTest, meanFigure, reliabilityFigure } from './exam-figures.ts'
import type { Item, Test } from './read-analysis.ts'

/** From which alpha a test carries a judgement of a group, and of a single pupil. */
const groupLimit = 0.8 // education domain reference, section 2.3
const pupilLimit = 0.9 // ibid.
const errorLimit = 0.1 // ibid., E07: a tenth of the highest score
const workingLimit = 2 / 3 // ibid., E04

/** How good the test is: reliability, error, mean, distractors. */
export const ExamTiles = (about: FigureTest & { readonly items: readonly Item[] }) => {
  const { language, test, items } = about
  const said = words[language].exams.figures
  const common = { language, trendAbsent: said.once }
  const balance = test.balance === null ? said.tooFew : said.balanced(formatNumber(test.balance, language, 0))
  const distractors = distractorFigure(about, items)
  return (
    <NumberTiles>
      <NumberTile {...common} figure={reliabilityFigure(about)} signal={alphaStatus(test, language)} />
      <NumberTile {...common} figure={errorFigure(about)} signal={errorStatus(test, language)} />
      <NumberTile {...common} figure={meanFigure(about)} trendAbsent={balance} signal={meanStatus(test, language)} />
      <NumberTile {...common} figure={distractors} signal={workingStatus(distractors.value, language)} />
    </NumberTiles>
  )
}

function alphaStatus({ alphaLower, alphaUpper }: Test, language: Language): TileStatus {
  const { status } = words[language].exams.figures
  if (alphaLower === null || alphaUpper === null) return { kind: 'missing', words: status.unknown }
  if (alphaLower >= pupilLimit) return { kind: 'met', words: status.forPupils }
  if (alphaLower >= groupLimit) return { kind: 'met', words: status.forGroups }
  return alphaUpper < groupLimit
    ? { kind: 'missed', words: status.notForGroups }
    : { kind: 'unsure', words: status.maybeForGroups }
}

function errorStatus({ sem, maximum }: Test, language: Language): TileStatus {
  const { status } = words[language].exams.figures
  if (sem === null) return { kind: 'missing', words: status.unknown }
  const share = formatNumber((sem / maximum) * 100, language, 0)
  return sem < errorLimit * maximum
    ? { kind: 'met', words: status.smallError(share) }
    : { kind: 'missed', words: status.largeError(share) }
}

function meanStatus({ mean, maximum }: Test, language: Language): TileStatus {
  const { status } = words[language].exams.figures
  if (mean === null) return { kind: 'missing', words: status.unknown }
  const share = formatNumber((mean / maximum) * 100, language, 0)
  return { kind: 'calm-provisional', words: status.meanShare(share, formatNumber(maximum, language)) }
}

function workingStatus(value: number | null, language: Language): TileStatus {
  const { status } = words[language].exams.figures
  if (value === null) return { kind: 'missing', words: status.unknown }
  return value >= workingLimit * 100
    ? { kind: 'met', words: status.enoughDistractors }
    : { kind: 'missed', words: status.fewDistractors }
}
