import type { Metadata } from 'next'
import { ask } from '../../../graphql/client.ts'
import type { PregnancyFilter } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireKeeper } from '../require-keeper.tsx'
import { ClientPages } from '../start/client-pages.tsx'
import { SearchForm } from '../start/search-form.tsx'
import '../catat.css'

const clientsOnPage = 40

const clientsQuery = graphql(`
  query RegistryClients($first: Int!, $after: String, $filter: PregnancyFilter, $language: Language!) {
    pregnancies(first: $first, after: $after, filter: $filter) { totalCount ...ClientsPage }
  }
`)

const followed: PregnancyFilter = { statuses: ['PREGNANT', 'POSTPARTUM'] }

const filters = {
  darurat: { ...followed, isEmergency: true },
  'risiko-tanpa-kader': { ...followed, bands: ['KRT', 'KRST'], hasCadre: false },
  'tanpa-kader': { ...followed, hasCadre: false },
  risiko: { ...followed, bands: ['KRT', 'KRST'] },
} as const satisfies Record<string, PregnancyFilter>

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.clients }
}

/** Clients by what they have in common, or by a name or number; all of them without either. */
export default async function ClientsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const { registry: said, shell: frame } = words[language]
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const list = (Object.keys(filters) as (keyof typeof filters)[]).find((key) => key === first(parameters.daftar))
  const search = (first(parameters.cari) ?? '').trim()
  const after = first(parameters.sesudah) ?? null
  const filter: PregnancyFilter = { ...(list && filters[list]), ...(search !== '' && { search }) }
  const answer = await ask(clientsQuery, { first: clientsOnPage, after, filter, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const page = answer.data.pregnancies
  const kept = new URLSearchParams({ ...(list && { daftar: list }), ...(search !== '' && { cari: search }) }).toString()
  return (
    <Page>
      <Breadcrumb label={frame.breadcrumb} steps={[{ words: said.title, href: '/catat' }, { words: said.clients }]} />
      <Lead title={search !== '' ? said.foundFor(search) : list ? said.lists[list] : said.allClients} />
      <SearchForm said={said} text={search} />
      {page.totalCount === 0 ? (
        <EmptyState
          title={said.noClients}
          actions={<ButtonLink href="/catat/kehamilan/baru">{said.register}</ButtonLink>}
        >
          {search !== '' ? said.notFoundNote : said.noClientsNote}
        </EmptyState>
      ) : (
        <ClientPages
          language={language}
          page={page}
          href={kept === '' ? '/catat/klien' : `/catat/klien?${kept}`}
          isFirstPage={after === null}
        />
      )}
    </Page>
  )
}
