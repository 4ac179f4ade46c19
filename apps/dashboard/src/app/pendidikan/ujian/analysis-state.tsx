import { formatInstant } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { RefreshWhileLoading } from '../../shell/refresh-while-loading.tsx'
import { examAddress } from './exam-address.ts'
import type { Exam } from './read-exams.ts'

/** In the order in which they come. */
const stages = ['READ', 'ITEMS', 'CLASSES', 'PAIRS', 'WRITE'] as const

interface AnalysisStateProps {
  readonly language: Language
  readonly exam: Exam
  /** Whether the reader may ask for an analysis. */
  readonly isKeeper: boolean
}

/** Where the newest analysis stands, and the button for the next one. */
export const AnalysisState = ({ language, exam, isKeeper }: AnalysisStateProps) => {
  const said = words[language].exams.analysis
  const [newest] = exam.analyses
  const isBusy = newest?.state === 'QUEUED' || newest?.state === 'RUNNING'
  const count = (value: number) => formatNumber(value, language)
  return (
    <div className="analysis-state">
      {newest && isBusy && (
        <Notice kind="info" title={said.busy}>
          <p role="status">
            {newest.stage === null ? said.waiting : said.stages[newest.stage]}
            {newest.total > 0 && ` ${said.of(count(newest.done), count(newest.total))}`}
          </p>
          <p>
            <progress max={stages.length} value={newest.stage === null ? 0 : stages.indexOf(newest.stage) + 1}>
              {newest.stage === null ? said.waiting : said.stages[newest.stage]}
            </progress>
          </p>
          <noscript>
            <p>
              <a href={`${examAddress(exam.id)}#analisis`}>{said.reload}</a>
            </p>
          </noscript>
          {isKeeper && (
            <form method="post" action={`${examAddress(exam.id)}/analisis/batal`}>
              <input type="hidden" name="analisis" value={newest.id} />
              <Button isPlain>{said.cancel}</Button>
            </form>
          )}
          <RefreshWhileLoading />
        </Notice>
      )}
      {newest?.state === 'FAILED' && (
        <Notice kind="error" title={said.failed}>
          {newest.failure}
        </Notice>
      )}
      {newest?.state === 'CANCELLED' && <p className="hint">{said.cancelled}</p>}
      {exam.analysis?.finishedAt && (
        <p className="hint">{said.finished(formatInstant(exam.analysis.finishedAt, language))}</p>
      )}
      {isKeeper && !isBusy && (
        <form method="post" action={`${examAddress(exam.id)}/analisis`}>
          <Button isPlain>{exam.analysis === null ? said.start : said.again}</Button>
        </form>
      )}
    </div>
  )
}
