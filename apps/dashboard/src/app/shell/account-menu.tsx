import { words } from '../../i18n/words.ts'
import type { PageRequest } from '../../request/read-request.ts'
import { signInAddress } from './require-reader.ts'
import type { Shell } from './shell-query.ts'

interface AccountMenuProps {
  readonly request: PageRequest
  readonly viewer: Shell['viewer']
}

/** Who is signed in, as what, and the way out; without JavaScript too. */
export const AccountMenu = ({ request, viewer }: AccountMenuProps) => {
  const { shell: said, guide } = words[request.language]
  if (viewer.name === null)
    return (
      <a
        className="sign-in-link"
        href={request.address.startsWith('/masuk') ? '/masuk' : signInAddress(request.address)}
      >
        {said.signIn}
      </a>
    )
  return (
    <details className="account-menu">
      <summary aria-label={`${said.account}: ${viewer.displayName}`}>
        <span className="initials" aria-hidden="true">
          {initials(viewer.displayName)}
        </span>
        <span className="account-name">{viewer.displayName}</span>
      </summary>
      <div className="account-panel">
        <p>
          <b>{viewer.displayName}</b>
        </p>
        <p>{said.roles[viewer.role]}</p>
        <a href="/panduan">{guide.link}</a>
        <form method="post" action="/keluar">
          <button type="submit" className="button button-plain button-small">
            {said.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
