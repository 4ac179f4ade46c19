import type { Metadata } from 'next'
import type { Role } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Columns, Lead, Page, Section } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { readShell } from '../shell/shell-query.ts'
import { chooseRole, firstSteps, guideAddress, stepAddresses } from './guide-steps.ts'
import { Signs } from './signs.tsx'
import '../figures/figures.css'
import './guide.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].guide.link }
}

export default async function GuidePage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const [{ viewer, installation }, parameters] = await Promise.all([readShell(), searchParams])
  const { guide: said, shell } = words[language]
  const role = chooseRole(first(parameters.peran), viewer.role)
  return (
    <Page>
      <Lead eyebrow={said.eyebrow} title={said.heading(shell.roles[role])} dek={said.roles[role]} />
      <Section id="langkah" title={said.first}>
        <ol className="guide-steps">
          {firstSteps[role].map((key) => (
            <li key={key}>
              <h3>
                <a href={stepAddresses[key]}>{said.steps[key].title}</a>
              </h3>
              <p>{said.steps[key].text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Columns>
        <Section id="asal" title={said.origin}>
          <Sentences sentences={[...(installation.isDemo ? [said.simulated] : []), ...said.origins]} />
        </Section>
        <Section id="kosong" title={said.next}>
          <Sentences sentences={said.nextSteps} />
        </Section>
      </Columns>
      <Signs language={language} />
      <OtherRoles language={language} role={role} />
    </Page>
  )
}

const Sentences = ({ sentences }: { sentences: readonly string[] }) => (
  <ul className="ruled-list">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

const OtherRoles = ({ language, role }: { language: Language; role: Role }) => {
  const { guide: said, shell } = words[language]
  const others = (Object.keys(firstSteps) as Role[]).filter((other) => other !== role)
  return (
    <Section id="peran" title={said.others}>
      <ul className="link-list">
        {others.map((other) => (
          <li key={other}>
            <a href={guideAddress(other)}>{shell.roles[other]}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
