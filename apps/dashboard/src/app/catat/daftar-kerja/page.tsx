import type { Metadata } from 'next'
import { CopyButton } from '../../../charts/copy-button.tsx'
import { formatDay } from '../../../charts/format/format-date.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { caseHref } from '../../kesehatan/oce-oke/case-words.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { ActSign } from '../client/act-sign.tsx'
import { listLines } from './list-lines.ts'
import { type ListKey, listKeys, readWorkList } from './list-query.ts'
import { type WorkLine, writeMessage } from './write-message.ts'
import '../catat.css'
import '../../kesehatan/oce-oke/oce-oke.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].watches.listsTitle }
}

const readList = (text: string | undefined): ListKey => listKeys.find((key) => key === text) ?? 'tanda'

const addressOf = (list: ListKey, withNames: boolean) =>
  `/catat/daftar-kerja?daftar=${list}${withNames ? '&nama=ya' : ''}`

/** One list of work, to print and to send as a message. */
export default async function WorkListPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters, shell] = await Promise.all([readRequest(), searchParams, requireReader()])
  const { watches: said, shell: frame, failures } = words[language]
  if (!shell.viewer.actions.includes('READ_CASES'))
    return (
      <Page>
        <Lead title={said.listsTitle} dek={said.notAllowed} actions={<a href="/">{failures.toOverview}</a>} />
      </Page>
    )
  const list = readList(first(parameters.daftar))
  const mayName = shell.viewer.actions.includes('FILL_SHEETS')
  const withNames = mayName && first(parameters.nama) !== undefined
  const answer = await readWorkList(list, withNames, language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const board = answer.data.watchBoard
  const lines = listLines(board, language)
  const head = said.messageHead(
    said.lists[list],
    board.counts.area.fullName,
    formatDay(shell.installation.today, language),
  )
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: said.title, href: '/kesehatan/oce-oke' }, { words: said.listsTitle }]}
      />
      <Lead
        eyebrow={said.eyebrow(board.counts.area.fullName, formatDay(shell.installation.today, language))}
        title={said.lists[list]}
        dek={said.listsDek}
      />
      <nav className="actions" aria-label={said.listsLabel}>
        {listKeys.map((key) => (
          <a key={key} href={addressOf(key, withNames)} {...(key === list && { 'aria-current': 'page' as const })}>
            {said.lists[key]}
          </a>
        ))}
        {mayName && list !== 'diam' && (
          <a href={addressOf(list, !withNames)}>{withNames ? said.withoutNames : said.withNames}</a>
        )}
      </nav>
      {lines.length === 0 ? (
        <EmptyState title={said.nothing}>{said.noSignsNote}</EmptyState>
      ) : (
        <WorkTable lines={lines} caption={said.lists[list]} said={said} />
      )}
      <Section id="pesan" title={said.message} note={said.messageHint}>
        {withNames && <Notice kind="warning">{said.namesWarning}</Notice>}
        <div className="copied-block">
          <CopyButton language={language} name={said.message} />
          <pre className="message-text">{writeMessage(head, lines, said.nothing)}</pre>
        </div>
      </Section>
    </Page>
  )
}

interface WorkTableProps {
  readonly lines: readonly WorkLine[]
  readonly caption: string
  readonly said: (typeof words)['id']['watches']
}

const WorkTable = ({ lines, caption, said }: WorkTableProps) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    columns={[
      { key: 'who', header: said.client },
      { key: 'risk', header: said.risk },
      { key: 'where', header: said.village },
      { key: 'what', header: said.toDo },
    ]}
    rows={lines.map(({ key, number, who, where, risk, what, isUrgent }) => ({
      key,
      cells: [
        number === null ? (
          who
        ) : (
          <a key="who" href={caseHref(number)}>
            {who}
          </a>
        ),
        risk ?? '–',
        where,
        <span key="what" className="sign-line">
          {isUrgent && <ActSign />}
          {what}
        </span>,
      ],
    }))}
  />
)
