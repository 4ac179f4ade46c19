import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Pagination } from '../../../ui/navigation.tsx'
import { ClientRow } from './client-row.tsx'

const clientsPage = graphql(`
  fragment ClientsPage on PregnancyConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { number ...ClientRow } }
  }
`)

interface ClientPagesProps {
  readonly language: Language
  readonly page: FragmentType<typeof clientsPage>
  /** Address of the list, with its parameters. */
  readonly href: string
  readonly isFirstPage: boolean
}

/** Clients as lines, a page at a time. */
export const ClientPages = ({ language, page, href, isFirstPage }: ClientPagesProps) => {
  const said = words[language].registry
  const { totalCount, pageInfo, edges } = readFragment(clientsPage, page)
  const next = pageInfo.hasNextPage && pageInfo.endCursor
  return (
    <>
      <ul className="client-list">
        {edges.map(({ node }) => (
          <ClientRow key={node.number} language={language} client={node} />
        ))}
      </ul>
      <Pagination
        label={said.clients}
        position={said.clientCount(formatNumber(totalCount, language))}
        {...(!isFirstPage && { previous: { words: said.firstPage, href } })}
        {...(next && {
          next: {
            words: said.nextPage,
            href: `${href}${href.includes('?') ? '&' : '?'}sesudah=${encodeURIComponent(next)}`,
          },
        })}
      />
    </>
  )
}
