import { Notice } from '../../../ui/notice.tsx'
import type { PersonMatch } from './person-match.ts'

interface PersonMatchesProps {
  readonly matches: readonly PersonMatch[]
  readonly isFocused: boolean
  readonly isTicked: boolean
  readonly said: { readonly matchesTitle: string; readonly matchesNote: string; readonly someoneElse: string }
}

const focused = { autoFocus: true } as const

/** Offered before anything is written; ticking the box says that she is somebody else. */
export const PersonMatches = ({ matches, isFocused, isTicked, said }: PersonMatchesProps) => (
  <Notice kind="warning" title={said.matchesTitle}>
    <ul className="problem-list">
      {matches.map(({ number, words, href }) => (
        <li key={number}>
          {href === undefined ? number : <a href={href}>{number}</a>}
          {` · ${words}`}
        </li>
      ))}
    </ul>
    <p>{said.matchesNote}</p>
    <label className="option">
      <input type="checkbox" name="isSomeoneElse" value="ya" defaultChecked={isTicked} {...(isFocused && focused)} />
      <span>{said.someoneElse}</span>
    </label>
  </Notice>
)
