import type { Metadata } from 'next'
import { formatNumber } from '../../charts/format/format-number.ts'
import { ask } from '../../graphql/client.ts'
import type { RegistryStartQuery } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CountStrip, Lead, Page } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireKeeper } from './require-keeper.tsx'
import { listDueClients } from './start/due-clients.ts'
import { DueList } from './start/due-list.tsx'
import { SearchForm } from './start/search-form.tsx'
import { UnassignedList } from './start/unassigned-list.tsx'
import './catat.css'

const stepsAsked = 500
const clientsShown = 20

const startQuery = graphql(`
  query RegistryStart($first: Int!, $language: Language!) {
    registryCounts { pregnant postpartum withoutCadre highRisk highRiskWithoutCadre emergencies }
    dueSteps(first: $first) { ...DueClientStep }
    unassigned: pregnancies(
      first: 10
      filter: { statuses: [PREGNANT, POSTPARTUM], bands: [KRT, KRST], hasCadre: false }
    ) { ...UnassignedClients }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.title }
}

/** Where a midwife begins her day: whom to see, the riskiest and longest overdue first. */
export default async function StartPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const said = words[language].registry
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await ask(startQuery, { first: stepsAsked, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { registryCounts: counts, dueSteps, unassigned } = answer.data
  const clients = listDueClients(dueSteps)
  const overdue = clients.filter(({ steps }) => steps.some(({ overdueDays }) => overdueDays > 0)).length
  const count = (value: number) => formatNumber(value, language)
  const followed = counts.pregnant + counts.postpartum
  return (
    <Page>
      {first(parameters.tercatat) === 'pindah' && (
        <div role="status">
          <Notice kind="info" title={said.recorded.pindah} />
        </div>
      )}
      <Lead
        eyebrow={said.title}
        title={followed === 0 ? said.emptyTitle : said.finding(count(clients.length), count(overdue))}
        dek={followed === 0 ? said.emptyNote : said.followed(count(counts.pregnant), count(counts.postpartum))}
        actions={<ButtonLink href="/catat/kehamilan/baru">{said.register}</ButtonLink>}
      />
      {followed > 0 && (
        <>
          <CountStrip label={said.listsLabel} counts={listCounts(counts, language)} />
          <SearchForm said={said} text="" />
          <UnassignedList language={language} clients={unassigned} />
          <DueList
            language={language}
            clients={clients}
            shown={first(parameters.semua) === undefined ? clientsShown : clients.length}
          />
        </>
      )}
      <p className="actions">
        <a href="/catat/daftar-kerja">{words[language].watches.workLists}</a>
        <a href="/kesehatan/oce-oke">{words[language].watches.title}</a>
        <a href="/catat/klien">{said.allClients}</a>
        <a href="/catat/kader">{said.cadres}</a>
        <a href="/catat/register">{words[language].registers.title}</a>
      </p>
    </Page>
  )
}

type Counts = RegistryStartQuery['registryCounts']

/** Lists worth a look, each with how many are in it. */
const listCounts = (counts: Counts, language: Language) => {
  const said = words[language].registry.lists
  const entries = [
    ['darurat', counts.emergencies],
    ['risiko-tanpa-kader', counts.highRiskWithoutCadre],
    ['tanpa-kader', counts.withoutCadre],
    ['risiko', counts.highRisk],
  ] as const
  return entries.map(([list, value]) => ({
    href: `/catat/klien?daftar=${list}`,
    count: formatNumber(value, language),
    words: said[list],
  }))
}
