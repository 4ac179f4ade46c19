import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { chooseSession, readSessions, schoolAddress } from './read-sessions.ts'
import { requireTkd } from './require-tkd.tsx'
import '../../figures/figures.css'
import '../../../charts/links.css'
import './tkd.css'
import { WatchPage } from './watch/watch-page.tsx'
import { readWatch } from './watch/watch-query.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].tkd.title }
}

/** What the test shows in a regency or a kecamatan; a head of school has the page of her school instead. */
export default async function TkdPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language, address }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireTkd(),
    searchParams,
  ])
  if (refusal) return refusal
  const { viewer, installation } = shell
  const [own] = viewer.areas
  if (viewer.role === 'SCHOOL_HEAD' && own) redirect(schoolAddress(own.code))
  const answer = await readSessions()
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const sessions = answer.data.tkdSessions
  const session = chooseSession(sessions, first(parameters.sesi))
  const isKeeper = viewer.actions.includes('KEEP_TKD')
  const said = words[language]
  if (session === undefined)
    return (
      <Page>
        <Lead eyebrow={said.tkd.title} title={said.tkd.noSession} />
        <EmptyState
          title={said.tkd.noSessionNext}
          actions={isKeeper && <ButtonLink href="/pendidikan/tkd/sesi">{said.tkdSessions.manage}</ButtonLink>}
        >
          {said.tkd.noSessionNote}
        </EmptyState>
      </Page>
    )
  const area = first(parameters.wilayah) ?? own?.code ?? installation.regency.code
  const found = await readWatch(session, area, true)
  if (found.refusal) return <RefusalPage refusal={found.refusal} />
  return (
    <WatchPage
      {...{ language, address, session, sessions, isKeeper }}
      watch={found.data}
      regency={installation.regency}
      chosenNetwork={first(parameters.jaringan)}
      sort={first(parameters.urut)}
      offset={Math.max(0, Number.parseInt(first(parameters.mulai) ?? '0', 10) || 0)}
    />
  )
}
