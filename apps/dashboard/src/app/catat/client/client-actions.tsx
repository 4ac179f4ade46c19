import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { clientHref, type RecordSlug, recordHref } from '../records/record-slug.ts'
import type { ClientFile } from './find-client.ts'

const whilePregnant = ['kontak', 'rujukan', 'persalinan', 'kematian'] as const
const afterBirth = ['nifas', 'bayi', 'rujukan', 'kematian'] as const

/** What can be recorded of her today, the likeliest first. */
function listActions({ status, newborns }: ClientFile): readonly RecordSlug[] {
  if (status === 'PREGNANT') return whilePregnant
  return newborns.length > 0 ? afterBirth : afterBirth.filter((slug) => slug !== 'bayi')
}

export const ClientActions = ({ language, client }: { language: Language; client: ClientFile }) => {
  const said = words[language].registry
  return (
    <nav className="record-actions" aria-label={said.actions}>
      {listActions(client).map((slug, index) => (
        <ButtonLink key={slug} href={recordHref(client.number, slug)} isPlain={index > 0}>
          {said.recordActions[slug]}
        </ButtonLink>
      ))}
      <ButtonLink href={`${clientHref(client.number)}/kader`} isPlain>
        {said.cadre}
      </ButtonLink>
    </nav>
  )
}
