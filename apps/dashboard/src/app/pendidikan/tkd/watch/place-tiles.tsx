import type { Judgement } from '../../../../charts/figure-state.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { NumberTile, NumberTiles, type TileStatus } from '../../../../charts/number-tile.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { judgeGap, judgeIndependence, ratioFormat } from './estimates.ts'
import { agreementFigure, type FigurePlace, gapFigure, independenceFigure, leniencyFigure } from './place-figures.ts'
import type { Place } from './watch-query.ts'

/** The four numbers of an area: who examined, how class teachers and examiners differ, do two agree, who deviates. */
export const PlaceTiles = (about: FigurePlace) => {
  const { language, place } = about
  const said = words[language].tkd.figures
  const common = { language, trendAbsent: said.yearly }
  return (
    <NumberTiles>
      <NumberTile
        {...common}
        figure={independenceFigure(about)}
        signal={ownTeacherStatus(place, language)}
        target={independenceStatus(place, language)}
      />
      <NumberTile {...common} figure={gapFigure(about)} signal={gapStatus(place, language)} />
      <NumberTile
        {...common}
        figure={agreementFigure(about)}
        trendAbsent={sayLevels(place, language) ?? said.yearly}
        signal={{ kind: 'calm-provisional', words: said.status.rubric }}
      />
      <NumberTile {...common} figure={leniencyFigure(about)} signal={leniencyStatus(place, language)} />
    </NumberTiles>
  )
}

const limitKinds = { better: 'met', worse: 'missed', unsure: 'unsure', none: 'missing' } as const satisfies Record<
  Judgement,
  TileStatus['kind']
>

function independenceStatus({ independent }: Place, language: Language): TileStatus {
  const { status } = words[language].tkd.figures
  const judgement = judgeIndependence(independent)
  const said = { better: status.met, worse: status.missed, unsure: status.unsure, none: status.unknown }
  return { kind: limitKinds[judgement], words: said[judgement] }
}

function ownTeacherStatus({ ownTeacher }: Place, language: Language): TileStatus {
  const { status } = words[language].tkd.figures
  if (ownTeacher === null) return { kind: 'missing', words: status.unknown }
  return ownTeacher === 0
    ? { kind: 'calm', words: status.noOwnTeacher }
    : { kind: 'worse', direction: 'up', words: status.ownTeacher(formatNumber(ownTeacher, language)) }
}

function gapStatus({ gap }: Place, language: Language): TileStatus {
  const { status } = words[language].tkd.figures
  const judgement = judgeGap(gap)
  if (judgement === 'none') return { kind: 'missing', words: status.unknown }
  if (judgement === 'unsure') return { kind: 'calm', words: status.same }
  return judgement === 'worse'
    ? { kind: 'worse', direction: 'up', words: status.higher }
    : { kind: 'better', direction: 'down', words: status.lower }
}

function leniencyStatus({ comparedExaminers, outlierExaminers }: Place, language: Language): TileStatus {
  const { status } = words[language].tkd.figures
  if (comparedExaminers === 0) return { kind: 'missing', words: status.unknown }
  return outlierExaminers === 0
    ? { kind: 'calm', words: status.noSignals }
    : { kind: 'worse', direction: 'up', words: status.signals(formatNumber(outlierExaminers, language)) }
}

function sayLevels({ agreement: { kappa, ac1 } }: Place, language: Language): string | undefined {
  if (kappa === null || ac1 === null) return undefined
  const ratio = (value: number) => formatNumber(value, language, ratioFormat.decimals)
  return words[language].tkd.figures.agreement.alsoKappa(ratio(kappa), ratio(ac1))
}
