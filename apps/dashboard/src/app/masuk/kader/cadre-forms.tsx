import type { Words } from '../../../i18n/words.ts'
import { Button, InputField } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'

type Said = Words['signIn']

const digits = { type: 'password', inputMode: 'numeric', pattern: '[0-9]{6}', maxLength: 6, required: true } as const

/** For a telephone that was made known before. */
export const PinForm = ({ said }: { readonly said: Said }) => (
  <Section id="pin" title={said.cadre.pinForm}>
    <form method="post" action="/masuk/kader/pin" className="stack">
      <InputField
        {...digits}
        id="pin-lama"
        name="pin"
        label={said.cadre.pin}
        hint={said.cadre.pinNote}
        autoComplete="current-password"
      />
      <Button>{said.submit}</Button>
    </form>
  </Section>
)

/** Makes a telephone known with a code told by the midwife. */
export const InvitationCodeForm = ({ said, isFirst }: { readonly said: Said; readonly isFirst: boolean }) => (
  <Section id="undangan" title={said.cadre.codeForm} note={said.cadre.codeNote}>
    <form method="post" action="/masuk/kader/undangan" className="stack">
      <InputField
        id="kode"
        name="kode"
        label={said.cadre.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <InputField
        {...digits}
        id="pin-baru"
        name="pin"
        label={said.cadre.newPin}
        hint={said.cadre.newPinNote}
        autoComplete="new-password"
      />
      <InputField
        id="hp"
        name="hp"
        label={said.cadre.label}
        hint={said.cadre.labelNote}
        maxLength={60}
        autoComplete="off"
        required
      />
      <Button isPlain={!isFirst}>{said.cadre.enrol}</Button>
    </form>
  </Section>
)
