import { ComparisonChart } from '../../../../charts/comparison-chart.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Test } from './read-analysis.ts'

interface ReliabilityFigureProps {
  readonly language: Language
  readonly tests: readonly Test[]
  readonly fileName: string
}

const groupLimit = 0.8 // education domain reference, section 2.3

/** Reliability of all tests of the exam side by side, with what judging a group asks for. */
export const ReliabilityFigure = ({ language, tests, fileName }: ReliabilityFigureProps) => {
  const said = words[language].exams.reliability
  const known = tests.flatMap((test) => (test.alpha === null ? [] : [{ ...test, alpha: test.alpha }]))
  const [lowest] = known.toSorted((one, other) => one.alpha - other.alpha)
  if (lowest === undefined) return <p className="hint">{said.none}</p>
  const nameOf = ({ subject, form }: Test) => (form === '' ? subject : said.form(subject, form))
  const ratio = (value: number) => formatNumber(value, language, 2)
  return (
    <ComparisonChart
      frame={{
        ...{ id: 'reliabilitas', language, source: words[language].exams.source, method: said.method, fileName },
        title: said.title(nameOf(lowest), ratio(lowest.alpha)),
        unit: said.unit,
        summary: said.summary(ratio(groupLimit)),
        judged: said.judged,
      }}
      series={{
        format: { kind: 'number', decimals: 2 },
        target: groupLimit,
        points: known.map((test) => ({
          ...{ key: `${test.subjectId} ${test.form}`, label: nameOf(test), tick: nameOf(test), state: 'available' },
          ...{ value: test.alpha, lower: test.alphaLower, upper: test.alphaUpper },
          ...{ numerator: null, denominator: test.pupils },
          judgement:
            (test.alphaLower ?? 0) >= groupLimit ? 'better' : (test.alphaUpper ?? 1) < groupLimit ? 'worse' : 'unsure',
        })),
      }}
    />
  )
}
