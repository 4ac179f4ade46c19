import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { words } from '../../../i18n/words.ts'
import { deviceCookie, readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { InvitationCodeForm, PinForm } from './cadre-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].signIn.cadre.title }
}

/** A cadre signs in with a PIN that works on her own telephone only. */
export default async function CadreSignInPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, jar, parameters] = await Promise.all([readRequest(), cookies(), searchParams])
  const { signIn: said, shell } = words[language]
  const failure = Object.entries(said.cadre.failures).find(([code]) => code === first(parameters.galat))?.[1]
  const isKnown = jar.has(deviceCookie)
  return (
    <Page>
      <Breadcrumb
        label={shell.breadcrumb}
        steps={[{ words: said.submit, href: '/masuk' }, { words: said.cadre.title }]}
      />
      <Lead title={said.cadre.title} dek={said.cadre.dek} />
      {failure && (
        <Section id="galat" title={said.failed}>
          <Notice kind="error" title={failure} />
        </Section>
      )}
      {isKnown && <PinForm said={said} />}
      <InvitationCodeForm said={said} isFirst={!isKnown} />
    </Page>
  )
}
