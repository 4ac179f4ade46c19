import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Button } from '../../ui/form.tsx'

interface SearchFormProps {
  readonly language: Language
  readonly asked: string
  /** How much was found, in words. */
  readonly found: string
  readonly parts: readonly { readonly id: string; readonly title: string; readonly count: number }[]
}

/** Looks up names and definitions, and leads to the themes. */
export const SearchForm = ({ language, asked, found, parts }: SearchFormProps) => {
  const said = words[language].definitions
  return (
    <div className="definition-search">
      <search>
        <form method="get" action="/definisi">
          <label htmlFor="cari">{said.search}</label>
          <input id="cari" name="cari" type="search" className="control" defaultValue={asked} />
          <Button isPlain isSmall>
            {said.searchButton}
          </Button>
          {asked !== '' && <a href="/definisi">{said.all}</a>}
        </form>
      </search>
      <p className="hint" role="status">
        {found}
      </p>
      <nav aria-label={said.themes}>
        <ul>
          {parts.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a> <span>{count}</span>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
