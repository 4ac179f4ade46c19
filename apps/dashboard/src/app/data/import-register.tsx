import { formatInstant } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'

const registerPage = graphql(`
  fragment RegisterPage on ImportConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        sheet
        fileName
        state
        importedBy
        startedAt
        issueCount
        counts { added changed rejected }
      }
    }
  }
`)

interface ImportRegisterProps {
  readonly language: Language
  readonly imports: FragmentType<typeof registerPage>
  readonly isFirstPage: boolean
}

export const ImportRegister = ({ language, imports, isFirstPage }: ImportRegisterProps) => {
  const said = words[language].data
  const { totalCount, pageInfo, edges } = readFragment(registerPage, imports)
  const count = said.registerCount(formatNumber(totalCount, language))
  if (totalCount === 0)
    return (
      <Section id="riwayat" title={said.register}>
        <EmptyState title={said.registerEmpty}>{said.registerEmptyNote}</EmptyState>
      </Section>
    )
  const countOf = (value: number) => formatNumber(value, language)
  return (
    <Section id="riwayat" title={said.register} note={count}>
      <DataTable
        caption={said.register}
        isCaptionHidden
        columns={[
          { key: 'file', header: said.fileName },
          { key: 'sheet', header: said.sheet },
          { key: 'state', header: said.state },
          { key: 'added', header: said.added, isNumber: true },
          { key: 'changed', header: said.changed, isNumber: true },
          { key: 'rejected', header: said.rejected, isNumber: true },
          { key: 'issues', header: said.issues, isNumber: true },
          { key: 'by', header: said.by },
          { key: 'when', header: said.when },
        ]}
        rows={edges.map(({ node }) => ({
          key: node.id,
          cells: [
            <a key="file" href={`/data/impor/${encodeURIComponent(node.id)}`}>
              {node.fileName}
            </a>,
            said.sheets[node.sheet],
            said.states[node.state],
            countOf(node.counts.added),
            countOf(node.counts.changed),
            countOf(node.counts.rejected),
            countOf(node.issueCount),
            node.importedBy,
            formatInstant(node.startedAt, language),
          ],
        }))}
      />
      <Pagination
        label={said.register}
        position={count}
        {...(!isFirstPage && { previous: { words: said.newer, href: '/data#riwayat' } })}
        {...(pageInfo.hasNextPage &&
          pageInfo.endCursor !== null && {
            next: { words: said.older, href: `/data?sesudah=${encodeURIComponent(pageInfo.endCursor)}#riwayat` },
          })}
      />
    </Section>
  )
}
