import type { Metadata } from 'next'
import { formatNumber } from '../../charts/format/format-number.ts'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Notice } from '../../ui/notice.tsx'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import { readDecisions } from './decision.ts'
import { DecisionCard } from './decision-card.tsx'
import { NewDecision } from './new-decision.tsx'
import { readDraft } from './typed-decision.ts'
import './decisions.css'

const decisionsQuery = graphql(`
  query Decisions($domains: [Domain!]!, $language: Language!) {
    decisions { ...Decision }
    indicators(domains: $domains) { key shortName(language: $language) }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].decisions.title }
}

export default async function DecisionsPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const said = words[language].decisions
  const answer = await ask(decisionsQuery, { domains: viewer.domains, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const decisions = readDecisions(answer.data.decisions)
  const open = decisions.filter(({ state }) => state === 'OPEN')
  const closed = decisions.filter(({ state }) => state !== 'OPEN').reverse()
  const failure = first(parameters.galat)
  const mayChange = viewer.actions.includes('KEEP_DECISIONS')
  const shared = { language, today: installation.today }
  return (
    <Page>
      <Lead eyebrow={said.title} title={sayFinding(open, language)} dek={said.dek} />
      <Outcome language={language} done={first(parameters.selesai)} failure={failure} />
      <Section id="menunggu" title={said.open}>
        {open.length === 0 && <p>{said.noneOpen}</p>}
        {open.map((decision) => (
          <DecisionCard key={decision.id} {...shared} decision={decision} mayChange={mayChange} />
        ))}
        {closed.length > 0 && (
          <details className="more">
            <summary>{said.closed(formatNumber(closed.length, language))}</summary>
            {closed.map((decision) => (
              <DecisionCard key={decision.id} {...shared} decision={decision} mayChange={false} />
            ))}
          </details>
        )}
      </Section>
      {mayChange && (
        <NewDecision
          {...shared}
          draft={readDraft(parameters, viewer.areas[0]?.code ?? '')}
          indicators={answer.data.indicators}
          errors={listErrors(said, failure)}
        />
      )}
    </Page>
  )
}

function sayFinding(open: readonly { readonly isOverdue: boolean }[], language: Language): string {
  const { finding } = words[language].decisions
  const overdue = open.filter(({ isOverdue }) => isOverdue).length
  if (overdue > 0) return finding.overdue(formatNumber(overdue, language))
  return open.length > 0 ? finding.open(formatNumber(open.length, language)) : finding.none
}

/** Words for the fields that the address names. */
const listErrors = ({ errors }: Words['decisions'], failure = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => failure.split(',').includes(field)))

interface OutcomeProps {
  readonly language: Language
  readonly done: string | undefined
  readonly failure: string | undefined
}

const Outcome = ({ language, done, failure }: OutcomeProps) => {
  const said = words[language].decisions
  const success = Object.entries(said.done).find(([step]) => step === done)?.[1]
  if (failure !== undefined) {
    const known = { UNAVAILABLE: said.unavailable, FOREIGN: said.foreign }
    const whole = Object.entries(known).find(([code]) => code === failure)?.[1]
    const texts = whole === undefined ? Object.values(listErrors(said, failure)) : [whole]
    return (
      <Notice kind="error" title={said.failed}>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    )
  }
  return success === undefined ? null : (
    <Notice kind="info">
      <p role="status">{success}</p>
    </Notice>
  )
}
