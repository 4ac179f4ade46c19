import type { Words } from '../../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../../ui/form.tsx'

interface HistoryFormProps {
  readonly said: Words['data']
  readonly elements: readonly { readonly key: string; readonly name: string }[]
  readonly asked: { readonly code: string; readonly element: string; readonly month: string }
}

/** Which count to look up: of what area, what and when. */
export const HistoryForm = ({ said, elements, asked }: HistoryFormProps) => (
  <form method="get" action="/data/riwayat" className="template-form">
    <InputField
      id="wilayah"
      name="wilayah"
      label={said.areaCode}
      placeholder="33.04.15.2001"
      defaultValue={asked.code}
      required
    />
    <SelectField
      id="elemen"
      name="elemen"
      label={said.measure}
      defaultValue={asked.element}
      options={elements.map(({ key, name }) => ({ value: key, words: name }))}
    />
    <InputField id="masa" name="masa" label={said.monthOrYear} defaultValue={asked.month} required />
    <Button isPlain>{said.see}</Button>
  </form>
)
