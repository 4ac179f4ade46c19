import type { Metadata } from 'next'
import { formatDay, formatInstant } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { EmptyState } from '../../ui/notice.tsx'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { raterParts, sheetAddress } from './rater-part.ts'
import { nameSheet, readSheets, type ScoreSheet } from './read-sheets.ts'
import { requireRater } from './require-rater.tsx'
import { countScored, sumWorkload } from './sheet-progress.ts'
import './uji.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].scoring.title }
}

/** Where a rater begins: her sheets, and how far each is. */
export default async function SheetsPage() {
  const { language } = await readRequest()
  const said = words[language].scoring
  const { refusal } = await requireRater()
  if (refusal) return refusal
  const answer = await readSheets()
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const sheets = answer.data.tkdScoreSheets
  const [first] = sheets
  return (
    <Page>
      <Lead
        eyebrow={said.title}
        title={writeTitle(sheets, language)}
        actions={sheets.length > 0 && <a href="/uji/luring">{words[language].scorePhone.link}</a>}
        {...(first && { dek: said.session(formatDay(first.fromOn, language), formatDay(first.toOn, language)) })}
      />
      {sheets.length === 0 && <EmptyState title={said.title}>{said.emptyNote}</EmptyState>}
      {raterParts.map((part) => {
        const own = sheets.filter((sheet) => sheet.part === part)
        return own.length === 0 ? null : (
          <Section key={part} id={part.toLowerCase()} title={said.parts[part]} note={said.partNotes[part]}>
            <ul className="sheet-list">
              {own.map((sheet) => (
                <SheetLine key={sheet.assignmentId} language={language} sheet={sheet} />
              ))}
            </ul>
          </Section>
        )
      })}
    </Page>
  )
}

function writeTitle(sheets: readonly ScoreSheet[], language: Language): string {
  const said = words[language].scoring
  if (sheets.length === 0) return said.emptyTitle
  const { pupils, sheets: unfinished, toSign } = sumWorkload(sheets)
  const count = (value: number) => formatNumber(value, language)
  if (pupils > 0) return said.finding(count(pupils), count(unfinished))
  return toSign > 0 ? said.findingSign(count(toSign)) : said.findingDone
}

const SheetLine = ({ language, sheet }: { language: Language; sheet: ScoreSheet }) => {
  const said = words[language].scoring
  const [scored, due] = [countScored(sheet), sheet.pupils.length]
  const counts = said.scoredOf(formatNumber(scored, language), formatNumber(due, language))
  const state = sheet.signedAt === null ? said.notSigned : said.signedOn(formatInstant(sheet.signedAt, language))
  return (
    <li>
      <a href={sheetAddress(sheet)}>
        <b>{nameSheet(sheet, language)}</b>
        <span className="sheet-place">
          {said.grade(String(sheet.grade))}, NPSN {sheet.schoolCode}
        </span>
        <progress value={scored} max={Math.max(1, due)} aria-label={counts} />
        <span>
          {counts} · {scored === 0 ? said.notBegun : state}
        </span>
      </a>
    </li>
  )
}
