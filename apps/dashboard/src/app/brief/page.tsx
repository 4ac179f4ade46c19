import type { Metadata } from 'next'
import { formatDay, formatInstant } from '../../charts/format/format-date.ts'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import { briefAddress } from './brief-address.ts'

const briefsQuery = graphql(`
  query Briefs($language: Language!) {
    brief { week firstDay lastDay previous title(language: $language) }
    briefs { week firstDay lastDay writtenAt title(language: $language) }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].briefs.title }
}

/** The brief of this week, the one before, and those that are kept. */
export default async function BriefsPage() {
  const [{ language }] = await Promise.all([readRequest(), requireReader()])
  const said = words[language].briefs
  const answer = await ask(briefsQuery, { language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { brief, briefs } = answer.data
  const daysOf = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }) =>
    said.days(formatDay(firstDay, language), formatDay(lastDay, language))
  return (
    <Page>
      <Lead
        eyebrow={said.title}
        title={brief.title}
        dek={said.dek}
        actions={
          <>
            <a href={briefAddress(brief.week)}>{said.toPresent(brief.week)}</a>
            <a href={briefAddress(brief.previous)}>{said.toPrevious(brief.previous)}</a>
          </>
        }
      />
      <Section id="tersimpan" title={said.kept} note={said.keptNote}>
        {briefs.length === 0 && <p>{said.noneKept}</p>}
        <ul className="ruled-list">
          {briefs.map((one) => (
            <li key={one.week}>
              <a href={briefAddress(one.week)}>
                <b>{one.title}</b>
              </a>
              <span className="hint">
                {one.week}, {daysOf(one)}. {said.written(formatInstant(one.writtenAt, language))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
