import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatPercent } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { OtherDomain } from '../../shell/other-domain.tsx'
import { readsRegency } from '../../shell/reads-regency.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { BoardControls, BoardTabs } from './board-controls.tsx'
import { BoardFigure } from './board-figure.tsx'
import '../../figures/figures.css'
import './pws.css'
import './pws-print.css'
import { type Misread, pwsAddress, pwsFileAddress } from './pws-choice.ts'
import { type Pws, readPws } from './read-pws.ts'
import { nameMonths, writePwsDek, writePwsTitle } from './write-pws-finding.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].pws.title }
}

/** The PWS-KIA board of an area: one indicator, one month, its parts beside each other. */
export default async function PwsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, shell, parameters] = await Promise.all([readRequest(), requireReader(), searchParams])
  const { pws: said, health } = words[language]
  if (!shell.viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={health.otherDomain} />
  const answer = await readPws((name) => first(parameters[name]), shell, language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  if (answer.data === null) notFound()
  const pws = answer.data
  const { board, choice, area } = pws
  const situation = { language, board, month: choice.month, parts: choice.parts }
  const isEmpty = [...board.rows, board.whole].every(({ cumulative }) => cumulative.numerator === null)
  return (
    <>
      <BoardControls language={language} pws={pws} reach={shell.installation} viewer={shell.viewer} />
      <div className="pws-page">
        <Page>
          <BoardPath language={language} pws={pws} isWide={readsRegency(shell.viewer)} />
          <Lead
            eyebrow={said.eyebrow(area.fullName, nameMonths(choice.month, language))}
            title={writePwsTitle(situation)}
            dek={writePwsDek(situation)}
            origin="#papan"
            actions={<FileLinks language={language} pws={pws} />}
          />
          <Remarks language={language} pws={pws} />
          <BoardTabs language={language} pws={pws} />
          {isEmpty ? (
            <EmptyState
              title={said.findings.nothing(board.indicator.shortName, formatMonth(choice.month, language))}
              actions={<a href="/data">{said.toData}</a>}
            >
              {said.emptyNote}
            </EmptyState>
          ) : (
            <div id="papan">
              <BoardFigure language={language} pws={pws} />
            </div>
          )}
        </Page>
      </div>
    </>
  )
}

interface PartProps {
  readonly language: Language
  readonly pws: Pws
}

/** From the regency down to the area, each with the same board. */
const BoardPath = ({ language, pws: { area, choice }, isWide }: PartProps & { readonly isWide: boolean }) => {
  const { shell, health, pws: said } = words[language]
  const above = isWide ? area.ancestors.filter(({ level }) => level === 'REGENCY' || level === 'SUBDISTRICT') : []
  return (
    <Breadcrumb
      label={shell.breadcrumb}
      steps={[
        { words: health.title, href: '/kesehatan' },
        ...above.map(({ code, level, fullName }) => ({
          words: `${said.title} ${fullName}`,
          href: pwsAddress({ ...choice, area: code, parts: level === 'REGENCY' ? 'HEALTH_CENTRE' : 'VILLAGE' }),
        })),
        { words: above.length === 0 ? said.title : area.fullName },
      ]}
    />
  )
}

const FileLinks = ({ language, pws: { choice } }: PartProps) => {
  const said = words[language].pws
  return (
    <>
      <a href={pwsFileAddress(choice, 'xlsx')} download>
        {said.xlsx}
      </a>
      <span className="hint">{said.print}</span>
    </>
  )
}

/** What of the address was not understood, and what this board cannot say. */
const Remarks = ({ language, pws: { board, choice, misread } }: PartProps) => {
  const said = words[language].pws
  const shown: Record<Misread, string> = {
    indikator: board.indicator.shortName,
    bulan: formatMonth(choice.month, language),
    target: said.catalogueTarget,
  }
  const [last] = board.indicator.targets
  const percent = (value: number) => formatPercent(value, language)
  return (
    <>
      {misread.length > 0 && (
        <Notice kind="warning" title={said.misreadTitle}>
          {misread.map(([name, asked]) => (
            <p key={name}>{said.misread[name](asked.slice(0, 40), shown[name])}</p>
          ))}
        </Notice>
      )}
      {!board.gathers && (
        <Notice kind="info" title={said.notGatheringTitle}>
          {said.notGathering}
        </Notice>
      )}
      {board.gathers && board.target === null && (
        <Notice kind="info" title={said.noTargetTitle(board.indicator.shortName, choice.month.slice(0, 4))}>
          {said.noTarget(last ? said.lastTarget(percent(last.value), String(last.year)) : '')}
        </Notice>
      )}
      {board.isOwnTarget && board.target && (
        <Notice kind="info">{said.ownTargetNote(percent(board.target.value))}</Notice>
      )}
    </>
  )
}
