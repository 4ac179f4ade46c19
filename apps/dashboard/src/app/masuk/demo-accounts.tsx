import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Words } from '../../i18n/words.ts'
import { Button } from '../../ui/form.tsx'
import { Section } from '../../ui/page.tsx'

const demoAccountButton = graphql(`
  fragment DemoAccountButton on DemoAccount {
    name
    password
    displayName(language: $language)
  }
`)

interface DemoAccountsProps {
  readonly said: Words['signIn']
  readonly accounts: readonly FragmentType<typeof demoAccountButton>[]
  readonly next: string
}

export const DemoAccounts = ({ said, accounts, next }: DemoAccountsProps) => (
  <Section id="peraga" title={said.demo} note={said.demoNote}>
    <ul className="demo-accounts">
      {readFragment(demoAccountButton, accounts).map(({ name, password, displayName }) => (
        <li key={name}>
          <form method="post" action="/masuk/kirim">
            <input type="hidden" name="lanjut" value={next} />
            <input type="hidden" name="nama" value={name} />
            <input type="hidden" name="sandi" value={password} />
            <Button isPlain>{displayName}</Button>
          </form>
        </li>
      ))}
    </ul>
  </Section>
)
