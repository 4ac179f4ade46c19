import type { Words } from '../../i18n/words.ts'
import { Button, InputField } from '../../ui/form.tsx'
import { Section } from '../../ui/page.tsx'

interface SignInFormProps {
  readonly said: Words['signIn']
  readonly next: string
  readonly name: string | undefined
}

export const SignInForm = ({ said, next, name }: SignInFormProps) => (
  <Section id="akun" title={said.form}>
    <form method="post" action="/masuk/kirim" className="stack">
      <input type="hidden" name="lanjut" value={next} />
      <InputField
        id="nama"
        name="nama"
        label={said.name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...(name !== undefined && { defaultValue: name })}
      />
      <InputField
        id="sandi"
        name="sandi"
        label={said.password}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button>{said.submit}</Button>
    </form>
    <p>
      <a href="/masuk/kader">{said.cadre.link}</a>
    </p>
  </Section>
)
