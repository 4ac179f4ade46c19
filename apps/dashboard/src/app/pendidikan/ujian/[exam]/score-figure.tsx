import { DistributionChart } from '../../../../charts/distribution-chart.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { words } from '../../../../i18n/words.ts'
import { binScores } from './bin-scores.ts'
import type { FigureTest } from './exam-figures.ts'

/** How the scores of a test are spread, with its mean. */
export const ScoreFigure = ({ language, exam, test }: FigureTest) => {
  const said = words[language].exams.scores
  const { mean, sd, maximum } = test
  if (mean === null || test.distribution.length === 0) return <p className="hint">{said.none}</p>
  const number = (value: number, decimals = 1) => formatNumber(value, language, decimals)
  return (
    <DistributionChart
      frame={{
        ...{ id: 'sebaran-skor', language, source: said.source, method: said.method },
        title: said.title(number((mean / maximum) * 100, 0)),
        unit: said.unit(number(maximum, 0), exam.schoolYear),
        summary: said.summary(number(mean), sd === null ? '–' : number(sd), number(test.pupils, 0)),
        fileName: `ujian-skor-${exam.schoolYear.replace('/', '-')}`,
      }}
      bins={binScores(test.distribution, maximum)}
      format={{ kind: 'number', decimals: 0 }}
      counted={said.pupils}
      references={[{ value: mean, words: said.mean }]}
    />
  )
}
