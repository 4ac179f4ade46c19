import { CaterpillarChart, type CaterpillarPoint } from '../../../../charts/caterpillar-chart.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { SeriesPoint } from '../../../../charts/series.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { TkdSession } from '../read-sessions.ts'
import { pointFormat } from './estimates.ts'
import { listExaminers } from './list-examiners.ts'
import type { Examiner } from './watch-query.ts'

interface LeniencyFigureProps {
  readonly language: Language
  readonly session: TkdSession
  readonly examiners: readonly Examiner[]
  readonly areaCode: string
  readonly linkTo: (school: string) => string
}

/** Every examiner's leniency with its interval; who deviates is marked and leads to the school. */
export const LeniencyFigure = ({ language, session, examiners, areaCode, linkTo }: LeniencyFigureProps) => {
  const said = words[language].tkd.leniency
  if (examiners.length === 0) return <p className="hint">{said.tooFew}</p>
  const listed = listExaminers(examiners)
  const keyOf = ({ number, schoolCode }: Examiner) => `${number} ${schoolCode}`
  const byKey = new Map(examiners.map((examiner) => [keyOf(examiner), examiner]))
  const points = examiners.map((examiner): CaterpillarPoint => {
    const { number, name, schoolCode, schoolName, leniency, lower, upper, isOutlier } = examiner
    return {
      key: keyOf(examiner),
      label: said.examinerAt(name ?? number, schoolName),
      tick: name ?? number,
      state: 'available',
      ...{ value: leniency, lower, upper, numerator: null, denominator: null },
      judgement: isOutlier ? 'worse' : 'none',
      href: linkTo(schoolCode),
      isListed: listed.has(examiner),
    }
  })
  const outliers = examiners.filter(({ isOutlier }) => isOutlier).length
  const count = (value: number) => formatNumber(value, language)
  const pupilsOf = ({ key }: SeriesPoint) => byKey.get(key)?.pupils ?? 0
  return (
    <CaterpillarChart
      frame={{
        ...{ id: 'kelonggaran', language, method: said.method, judged: said.judged },
        title: outliers === 0 ? said.titleGood : said.title(count(outliers)),
        unit: said.unit(session.schoolYear),
        summary: said.summary(count(listed.size), count(examiners.length)),
        source: words[language].tkd.schools.source,
        fileName: `tkd-kelonggaran-${areaCode}-${session.schoolYear.replace('/', '-')}`,
      }}
      points={points}
      format={pointFormat}
      estimated={said.estimated}
      zero={said.zero}
      ends={{ above: said.above, below: said.below }}
      extra={[
        {
          header: said.pupils,
          cell: (point) => ({ text: count(pupilsOf(point)), raw: pupilsOf(point) }),
        },
      ]}
    />
  )
}
