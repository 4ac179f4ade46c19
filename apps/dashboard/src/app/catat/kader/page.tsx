import type { Metadata } from 'next'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { ButtonLink } from '../../../ui/form.tsx'
import { Breadcrumb, Pagination } from '../../../ui/navigation.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireKeeper } from '../require-keeper.tsx'
import '../catat.css'

const cadresOnPage = 100

const cadresQuery = graphql(`
  query RegistryCadres($first: Int!, $after: String, $language: Language!) {
    registryCounts { cadres cadresWithSeveral }
    cadres(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { number name status clientCount hasDevice hamlet village { fullName(language: $language) } } }
    }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.cadres }
}

/** Cadres of the area, how many clients each accompanies, and whether she can send from her own telephone. */
export default async function CadresPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const { registry: said, care, forms, shell: frame } = words[language]
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const after = first(parameters.sesudah) ?? null
  const answer = await ask(cadresQuery, { first: cadresOnPage, after, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { registryCounts: counts, cadres } = answer.data
  const count = (value: number) => formatNumber(value, language)
  const { endCursor, hasNextPage } = cadres.pageInfo
  const register = <ButtonLink href="/catat/kader/baru">{said.registerCadre}</ButtonLink>
  return (
    <Page>
      <Breadcrumb label={frame.breadcrumb} steps={[{ words: said.title, href: '/catat' }, { words: said.cadres }]} />
      <Lead title={said.cadresFinding(count(counts.cadres), count(counts.cadresWithSeveral))} actions={register} />
      {cadres.totalCount === 0 ? (
        <EmptyState title={said.noCadres}>{said.registerCadreNote}</EmptyState>
      ) : (
        <div className="section">
          <DataTable
            caption={said.cadres}
            isCaptionHidden
            columns={[
              { key: 'name', header: care.fields.name },
              { key: 'place', header: care.fields.village },
              { key: 'clients', header: said.clients, isNumber: true },
              { key: 'status', header: said.state },
              { key: 'device', header: said.hasDevice },
            ]}
            rows={cadres.edges.map(({ node }) => ({
              key: node.number,
              cells: [
                <a key="name" href={`/catat/kader/${encodeURIComponent(node.number)}`}>
                  {node.name ?? node.number}
                </a>,
                [node.hamlet && said.inHamlet(node.hamlet), node.village.fullName].filter(Boolean).join(', '),
                count(node.clientCount),
                care.cadreStatuses[node.status],
                node.hasDevice ? forms.yes : forms.no,
              ],
            }))}
          />
          <Pagination
            label={said.cadres}
            position={said.cadreCount(count(cadres.totalCount))}
            {...(after !== null && { previous: { words: said.firstPage, href: '/catat/kader' } })}
            {...(hasNextPage &&
              endCursor !== null && {
                next: { words: said.nextPage, href: `/catat/kader?sesudah=${encodeURIComponent(endCursor)}` },
              })}
          />
        </div>
      )}
    </Page>
  )
}
