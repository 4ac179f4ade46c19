import type { Metadata } from 'next'
import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb, Tabs } from '../../../ui/navigation.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { OtherDomain } from '../../shell/other-domain.tsx'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import type { Shell } from '../../shell/shell-query.ts'
import { CasesSection, readRows } from './cases-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { PartsSection } from './parts-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { deathKinds, deathsAddress, kindWords, readDeaths, readKind } from './read-deaths.ts'
import { WaitsSection } from './waits-section.tsx'
import { writeDeathsFinding } from './write-deaths-finding.ts'
import { YearsSection } from './years-section.tsx'
import '../../figures/figures.css'
import '../oce-oke/oce-oke.css'
import './kematian.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].deaths.title }
}

/** Whoever sees cases; a cadre sees her own clients only, and no list of deaths. */
const seesCases = ({ viewer }: Shell) => viewer.actions.includes('READ_CASES') && viewer.role !== 'CADRE'

/** Deaths of mothers, infants and unborn children in an area: waits between them, rates, causes, cases and their audits. */
export default async function DeathsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters, shell] = await Promise.all([readRequest(), searchParams, requireReader()])
  const { deaths: said, health, shell: frame } = words[language]
  const { viewer, installation } = shell
  if (!viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={said.otherDomain} />
  const word = readKind(first(parameters.siapa))
  const { kind, indicator } = deathKinds[word]
  const asked = first(parameters.wilayah)
  const steps = [{ words: health.title, href: '/kesehatan' }, { words: said.title }]
  const tabs = (code: string) => (
    <Tabs
      label={said.kindTabs}
      tabs={kindWords.map((known) => ({
        words: said.kinds[deathKinds[known].kind],
        href: deathsAddress(code, known),
        isCurrent: known === word,
      }))}
    />
  )
  if (!seesCases(shell)) {
    const area = { code: installation.regency.code, level: 'REGENCY' }
    return (
      <Page>
        <Breadcrumb label={frame.breadcrumb} steps={steps} />
        <Lead title={said.title} eyebrow={installation.regency.fullName} dek={said.figuresOnly} />
        {tabs(area.code)}
        <RatesSection language={language} area={area} indicator={indicator} reach={installation} />
      </Page>
    )
  }
  const answer = await readDeaths(asked, kind, language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const board = answer.data.deathBoard
  const rows = readRows(board.cases).filter((row) => row.kind === kind)
  const count = (value: number) => formatCount(value, language)
  const unreviewed = rows.filter(({ reviewedOn }) => reviewedOn === null).length
  const overdue = rows.flatMap(({ followUps }) => followUps).filter(({ isOverdue }) => isOverdue).length
  return (
    <Page>
      <Breadcrumb label={frame.breadcrumb} steps={steps} />
      <Lead
        eyebrow={said.eyebrow(board.area.fullName, formatDay(board.from, language))}
        title={writeDeathsFinding(board.waits, kind, language)}
        dek={said.dek(count(unreviewed), count(overdue))}
      />
      {tabs(board.area.code)}
      <WaitsSection language={language} board={board} kind={kind} />
      <YearsSection language={language} years={board.years} kind={kind} />
      <RatesSection language={language} area={board.area} indicator={indicator} reach={installation} />
      <GroupsSection language={language} groups={board.groups} total={rows.length} />
      <CasesSection
        {...{ language, rows, kindName: said.kindNames[kind], area: board.area.fullName }}
        {...{ from: board.from, today: board.to }}
      />
      <PartsSection language={language} parts={board.parts} word={word} />
    </Page>
  )
}
