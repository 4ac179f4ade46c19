import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { GridData } from './grid-data.ts'
import { gridWords } from './grid-words.ts'
import type { EntryDrafts } from './use-drafts.ts'

interface SaveStateProps {
  readonly data: GridData
  readonly drafts: EntryDrafts
  readonly pasted: string
}

/** Whether what was typed is safe, and where. */
export const SaveState = ({ data: { language, address }, drafts: { state, isSending }, pasted }: SaveStateProps) => {
  const said = gridWords[language]
  const waiting = Object.keys(state.drafts).length
  const count = formatNumber(waiting, language)
  const isWaiting = isSending || waiting > 0
  return (
    <p className={`entry-save needs-script is-${state.connection.toLowerCase()}`} role="status">
      {state.connection === 'OFFLINE' && said.offline(count)}
      {state.connection === 'SIGNED_OUT' && (
        <>
          {said.signedOut(count)} <a href={`/masuk?lanjut=${encodeURIComponent(address)}`}>{said.signIn}</a>
        </>
      )}
      {state.connection === 'LOCKED' && (
        <>
          {said.locked} <a href={address}>{said.reload}</a>
        </>
      )}
      {state.connection === 'CONNECTED' && (isWaiting ? said.saving : said.saved)} {pasted}
    </p>
  )
}
