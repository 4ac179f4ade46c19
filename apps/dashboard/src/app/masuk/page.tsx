import type { Metadata } from 'next'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readOwnPath } from '../../request/address.ts'
import { readRequest } from '../../request/read-request.ts'
import { Notice } from '../../ui/notice.tsx'
import { Columns, Lead, Page, Section } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { readShell } from '../shell/shell-query.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'

const demoAccountsQuery = graphql(`
  query DemoAccounts($language: Language!) {
    demoAccounts { ...DemoAccountButton }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].signIn.submit }
}

export default async function SignInPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const said = words[language].signIn
  const parameters = await searchParams
  const next = readOwnPath(first(parameters.lanjut))
  const [{ viewer }, answer] = await Promise.all([
    readShell(),
    ask(demoAccountsQuery, { language: apiLanguage(language) }),
  ])
  const failure = Object.entries(said.failures).find(([code]) => code === first(parameters.galat))?.[1]
  const accounts = answer.refusal ? [] : answer.data.demoAccounts
  return (
    <Page>
      <Lead title={said.title} dek={said.dek} />
      {failure && (
        <Section id="galat" title={said.failed}>
          <Notice kind="error" title={failure} />
        </Section>
      )}
      {viewer.name !== null && (
        <Section id="sudah" title={said.already(viewer.displayName)}>
          <a href={next}>{said.goOn}</a>
        </Section>
      )}
      <Columns isFirstWide={false}>
        <SignInForm said={said} next={next} name={first(parameters.nama)} />
        {accounts.length > 0 && <DemoAccounts said={said} accounts={accounts} next={next} />}
      </Columns>
    </Page>
  )
}
