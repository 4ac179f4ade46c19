import type { Metadata } from 'next'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { EntryForm } from '../../../catat/form/entry-form.tsx'
import { freshState } from '../../../catat/form/form-state.ts'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { readSessions } from '../read-sessions.ts'
import { requireTkd } from '../require-tkd.tsx'
import '../../../catat/catat.css'
import '../tkd.css'
import { sendSession } from './send-session.ts'
import { SessionTable } from './session-table.tsx'
import { TestForm } from './test-form.tsx'

const testsQuery = graphql(`
  query TkdTests {
    tkdTests { id name version items { grade } }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].tkdSessions.title }
}

/** Tests, sessions and the plan of examiners, for the education office. */
export default async function SessionsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, { shell, refusal }, parameters] = await Promise.all([readRequest(), requireTkd(), searchParams])
  if (refusal) return refusal
  const { tkd, tkdSessions: said, examiners, forms, shell: frame, failures } = words[language]
  if (!shell.viewer.actions.includes('KEEP_TKD'))
    return (
      <Page>
        <Lead title={said.title} dek={said.notKeeper} actions={<a href="/">{failures.toOverview}</a>} />
      </Page>
    )
  const [known, asked] = await Promise.all([readSessions(), ask(testsQuery, {})])
  if (known.refusal) return <RefusalPage refusal={known.refusal} />
  if (asked.refusal) return <RefusalPage refusal={asked.refusal} />
  const { tkdTests: tests } = asked.data
  const [newest] = tests
  const failure = Object.entries(examiners.failures).find(([code]) => code === first(parameters.galat))?.[1]
  const count = (name: string) => formatNumber(Number(first(parameters[name]) ?? 0) || 0, language)
  const done = {
    rencana: said.planned(count('ditulis'), count('tetap'), count('tanpa')),
    sesi: said.opened,
    tes: said.saved,
  }
  const success = Object.entries(done).find(([key]) => key === first(parameters.selesai))?.[1]
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: tkd.title, href: '/pendidikan/tkd' }, { words: said.title }]}
      />
      <Lead title={said.title} dek={said.dek} />
      {failure !== undefined && (
        <Notice kind="error" title={said.failed}>
          {failure}
        </Notice>
      )}
      {success !== undefined && (
        <Notice kind="info">
          <p role="status">{success}</p>
        </Notice>
      )}
      <Section id="sesi" title={said.list} note={said.planNote}>
        <SessionTable language={language} sessions={known.data.tkdSessions} />
      </Section>
      <Section id="tes" title={said.tests}>
        {tests.length === 0 ? (
          <EmptyState title={said.tests}>{said.noTests}</EmptyState>
        ) : (
          <ul className="bullets">
            {tests.map(({ id, name, version, items }) => (
              <li key={id}>
                {said.version(name, String(version))}: {said.items(formatNumber(items.length, language))}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {newest && (
        <Section id="buka" title={said.open}>
          <EntryForm
            id="sesi-baru"
            action={sendSession}
            initial={freshState({ testId: [newest.id], secondShare: ['10'] })}
            parts={[
              { kind: 'text', name: 'schoolYear', label: said.year, hint: said.yearHint, maxLength: 9 },
              {
                kind: 'select',
                name: 'testId',
                label: said.test,
                options: tests.map(({ id, name, version }) => ({
                  value: id,
                  words: said.version(name, String(version)),
                })),
              },
              { kind: 'date', name: 'fromOn', label: said.fromOn },
              { kind: 'date', name: 'toOn', label: said.toOn },
              { kind: 'text', name: 'secondShare', label: said.secondShare, inputMode: 'decimal', maxLength: 5 },
              {
                ...{ kind: 'text', name: 'leastScore', label: said.least, hint: said.leastHint },
                ...{ inputMode: 'numeric', maxLength: 3 },
              },
              { kind: 'text', name: 'seed', label: said.seed, hint: said.seedHint, maxLength: 60 },
            ]}
            hidden={{}}
            submit={said.openSubmit}
            said={forms.plain}
          />
        </Section>
      )}
      <Section id="simpan-tes" title={said.save} note={said.saveNote}>
        <TestForm
          said={{ name: said.name, rows: said.rows, submit: said.saveSubmit, failed: said.failed }}
          example={said.example}
        />
      </Section>
    </Page>
  )
}
