import type { Words } from '../../../i18n/words.ts'
import { Button, InputField } from '../../../ui/form.tsx'

export const SearchForm = ({ said, text }: { said: Words['registry']; text: string }) => (
  <search>
    <form method="get" action="/catat/klien" className="client-search">
      <InputField id="cari" name="cari" type="search" label={said.search} hint={said.searchHint} defaultValue={text} />
      <Button isPlain>{said.searchSubmit}</Button>
    </form>
  </search>
)
