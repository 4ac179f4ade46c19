import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { signInAddress } from './require-reader.ts'

/** In place of figures for whoever is not signed in. */
export async function Invitation() {
  const { language, address } = await readRequest()
  const said = words[language].signIn
  return (
    <div className="invitation">
      <Notice kind="info" title={said.invitation}>
        <p>{said.invitationNote}</p>
        <p className="actions">
          <ButtonLink href={signInAddress(address)}>{said.submit}</ButtonLink>
        </p>
      </Notice>
    </div>
  )
}
