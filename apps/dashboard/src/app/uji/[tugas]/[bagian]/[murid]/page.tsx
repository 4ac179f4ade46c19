import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { sheetAddress } from '../../../rater-part.ts'
import { findSheet, namePupil, nameSheet, readSheets } from '../../../read-sheets.ts'
import { requireRater } from '../../../require-rater.tsx'
import { ScoreOutcome } from '../../../score-outcome.tsx'
import { countScored, findNext } from '../../../sheet-progress.ts'
import '../../../uji.css'
import { unpackLevels } from './packed-levels.ts'
import { ScoreForm } from './score-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].scoring.title }
}

interface PupilPageProps {
  readonly params: Promise<{ tugas: string; bagian: string; murid: string }>
  readonly searchParams: PageParameters
}

/** One child in one area: a level for each item of the rubric. */
export default async function PupilPage({ params, searchParams }: PupilPageProps) {
  const [{ language }, place, parameters] = await Promise.all([readRequest(), params, searchParams])
  const { scoring: said, shell: frame } = words[language]
  const { shell, refusal } = await requireRater()
  if (refusal) return refusal
  const answer = await readSheets()
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const sheet = findSheet(answer.data.tkdScoreSheets, decodeURIComponent(place.tugas), place.bagian)
  const pupil = sheet?.pupils.find(({ number }) => number === decodeURIComponent(place.murid))
  if (sheet === undefined || pupil === undefined) notFound()
  const saved = sheet.pupils.find(({ number }) => number === first(parameters.tersimpan))
  const [scored, due] = [countScored(sheet), sheet.pupils.length]
  const counts = said.scoredOf(formatNumber(scored, language), formatNumber(due, language))
  const next = findNext(sheet, pupil.number)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/uji' },
          { words: nameSheet(sheet, language), href: sheetAddress(sheet) },
          { words: namePupil(pupil, language) },
        ]}
      />
      <header className="score-head">
        <p className="eyebrow">
          {said.pupilOf(formatNumber(sheet.pupils.indexOf(pupil) + 1, language), formatNumber(due, language))} ·{' '}
          {counts}
        </p>
        <progress value={scored} max={Math.max(1, due)} aria-hidden="true" />
        <h1>{namePupil(pupil, language)}</h1>
        <p>
          {nameSheet(sheet, language)} · {said.parts[sheet.part]}
        </p>
      </header>
      <ScoreOutcome
        language={language}
        failure={first(parameters.galat)}
        done={saved && said.saved(namePupil(saved, language))}
      />
      {sheet.signedAt !== null && <Notice kind="info">{said.readOnly}</Notice>}
      {sheet.items.length === 0 ? (
        <Notice kind="warning">{said.noItems}</Notice>
      ) : (
        <ScoreForm
          language={language}
          sheet={sheet}
          pupil={pupil}
          chosen={unpackLevels(first(parameters.pilih)) ?? pupil.levels ?? []}
          next={next}
          today={first(parameters.hari) ?? shell.installation.today}
        />
      )}
    </Page>
  )
}
