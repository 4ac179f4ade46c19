import { formatFigure, formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { type Estimated, inPercent, judgeIndependence, percentFormat } from './estimates.ts'

interface Watched {
  readonly whole: {
    readonly areaName: string
    readonly pupils: number
    readonly independent: Estimated
    readonly outlierExaminers: number
    readonly narrowClasses: number
    readonly fallingClasses: number
  }
  readonly schools: readonly { readonly ownTeacher: number | null }[]
  /** Only those with a signal. */
  readonly classes: readonly { readonly isNarrow: boolean; readonly isFalling: boolean }[]
}

interface Finding {
  readonly title: string
  readonly dek: string
}

/** What a session says first: whether the rule held, then what to look at. */
export function writeWatchFinding({ whole, schools, classes }: Watched, language: Language): Finding {
  const said = words[language].tkd.finding
  const place = whole.areaName
  if (whole.pupils === 0) return { title: said.nothing(place), dek: said.nothingNote }
  const signals = {
    schools: schools.filter(({ ownTeacher }) => (ownTeacher ?? 0) > 0).length,
    examiners: whole.outlierExaminers,
    classes: classes.filter(({ isNarrow, isFalling }) => isNarrow || isFalling).length,
  }
  const count = (value: number) => formatNumber(value, language)
  const isQuiet = Object.values(signals).every((number) => number === 0)
  const dek = isQuiet
    ? said.noSignals
    : said.signals(count(signals.schools), count(signals.examiners), count(signals.classes))
  const { value } = inPercent(whole.independent)
  if (value === null) return { title: said.few(place), dek }
  const share = formatFigure(value, percentFormat, language)
  const judgement = judgeIndependence(whole.independent)
  const sentence = judgement === 'better' ? said.met : judgement === 'worse' ? said.missed : said.unsure
  return { title: sentence(share, place), dek }
}
