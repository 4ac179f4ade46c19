import type { Words } from '../../../i18n/words.ts'
import { Button, InputField } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'

interface DeadlineFormProps {
  readonly said: Words['entry']
  readonly day: number
  readonly address: string
}

export const DeadlineForm = ({ said, day, address }: DeadlineFormProps) => (
  <Section id="tenggat" title={said.deadlineTitle} note={said.deadlineNote}>
    <form method="post" action="/data/bulanan/tenggat" className="entry-form">
      <input type="hidden" name="kembali" value={address} />
      <InputField
        id="tanggal"
        name="tanggal"
        label={said.deadlineDay}
        type="number"
        min={1}
        max={28}
        required
        defaultValue={day}
      />
      <Button isPlain>{said.saveDeadline}</Button>
    </form>
  </Section>
)
