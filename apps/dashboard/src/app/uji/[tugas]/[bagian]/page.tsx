import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay, formatInstant } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { pupilAddress } from '../../rater-part.ts'
import { findSheet, namePupil, nameSheet, readSheets, type ScoreSheet } from '../../read-sheets.ts'
import { requireRater } from '../../require-rater.tsx'
import { ScoreOutcome } from '../../score-outcome.tsx'
import { countScored, findNext } from '../../sheet-progress.ts'
import '../../uji.css'
import { SignForm } from './sign-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].scoring.title }
}

interface SheetPageProps {
  readonly params: Promise<{ tugas: string; bagian: string }>
  readonly searchParams: PageParameters
}

/** One sheet: whom it holds, how far it is, and the signature under it. */
export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const [{ language }, { tugas, bagian }, parameters] = await Promise.all([readRequest(), params, searchParams])
  const { scoring: said, shell: frame } = words[language]
  const { refusal } = await requireRater()
  if (refusal) return refusal
  const answer = await readSheets()
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const sheet = findSheet(answer.data.tkdScoreSheets, decodeURIComponent(tugas), bagian)
  if (sheet === undefined) notFound()
  const count = (value: number) => formatNumber(value, language)
  const scored = countScored(sheet)
  const next = sheet.signedAt === null && sheet.items.length > 0 ? findNext(sheet) : undefined
  const done = first(parameters.selesai) === 'tanda-tangan' ? said.signed : nameSaved(sheet, parameters, language)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: said.title, href: '/uji' }, { words: nameSheet(sheet, language) }]}
      />
      <Lead
        eyebrow={`${said.parts[sheet.part]} · ${said.grade(String(sheet.grade))}, NPSN ${sheet.schoolCode}`}
        title={nameSheet(sheet, language)}
        dek={`${said.scoredOf(count(scored), count(sheet.pupils.length))}. ${said.session(
          formatDay(sheet.fromOn, language),
          formatDay(sheet.toOn, language),
        )}.`}
        actions={
          next && (
            <ButtonLink href={pupilAddress(sheet, next.number)}>
              {(scored === 0 ? said.begin : said.resume)(namePupil(next, language))}
            </ButtonLink>
          )
        }
      />
      <ScoreOutcome language={language} failure={first(parameters.galat)} done={done} />
      {sheet.items.length === 0 && <Notice kind="warning">{said.noItems}</Notice>}
      <Section id="murid" title={said.pupils} note={said.partNotes[sheet.part]}>
        <PupilList language={language} sheet={sheet} />
      </Section>
      <Section id="tanda-tangan" title={said.sign}>
        {sheet.signedAt === null ? (
          <SignForm language={language} sheet={sheet} missing={sheet.pupils.length - scored} />
        ) : (
          <p>
            {said.signedOn(formatInstant(sheet.signedAt, language))}. {said.readOnly}
          </p>
        )}
      </Section>
    </Page>
  )
}

function nameSaved(sheet: ScoreSheet, parameters: Awaited<PageParameters>, language: Language): string | undefined {
  const said = words[language].scoring
  const saved = sheet.pupils.find(({ number }) => number === first(parameters.tersimpan))
  return saved && `${said.saved(namePupil(saved, language))} ${findNext(sheet) ? '' : said.allScored}`.trim()
}

const PupilList = ({ language, sheet }: { language: Language; sheet: ScoreSheet }) => {
  const said = words[language].scoring
  return (
    <ol className="pupil-list">
      {sheet.pupils.map((pupil) => (
        <li key={pupil.number}>
          <a href={pupilAddress(sheet, pupil.number)}>
            <span className="pupil-place">{pupil.listNumber ?? '–'}</span>
            <span>{namePupil(pupil, language)}</span>
            {pupil.score === null ? (
              <i>{said.notScored}</i>
            ) : (
              <b>{said.score(formatNumber(pupil.score, language, 0))}</b>
            )}
          </a>
        </li>
      ))}
    </ol>
  )
}
