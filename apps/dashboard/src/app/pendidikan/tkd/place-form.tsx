import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { type TkdSession, yearSlug } from './read-sessions.ts'

interface PlaceFormProps {
  readonly language: Language
  readonly action: string
  readonly session: TkdSession
  readonly sessions: readonly TkdSession[]
  /** Areas to choose from; left out where the address names the school. */
  readonly areas?: readonly { readonly code: string; readonly name: string }[]
  readonly areaCode?: string
}

/** School year and area as a plain form: the address is the state. */
export const PlaceForm = ({ language, action, session, sessions, areas = [], areaCode }: PlaceFormProps) => {
  const said = words[language].tkd
  return (
    <search>
      <form method="get" action={action} className="controls" aria-label={said.chooseYear}>
        {areas.length > 0 && (
          <label>
            {said.choosePlace}
            <select name="wilayah" defaultValue={areaCode}>
              {areas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {said.chooseYear}
          <select name="sesi" defaultValue={yearSlug(session)}>
            {sessions.map((one) => (
              <option key={one.id} value={yearSlug(one)}>
                {one.schoolYear}
              </option>
            ))}
          </select>
        </label>
        <Button isPlain>{said.show}</Button>
      </form>
    </search>
  )
}
