import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Notice } from '../../../../../ui/notice.tsx'

interface EntryNoticesProps {
  readonly language: Language
  readonly returnReason: string | null
  /** Cells with a figure that came in another way, while the form is not approved. */
  readonly elsewhereCount: number
  readonly isImportUndone: boolean
}

/** What a reader of the form must know before filling it in. */
export const EntryNotices = ({ language, returnReason, elsewhereCount, isImportUndone }: EntryNoticesProps) => {
  const said = words[language].entry
  return (
    <>
      {returnReason !== null && (
        <Notice kind="warning" title={said.returned}>
          <p>{returnReason}</p>
        </Notice>
      )}
      {elsewhereCount > 0 && (
        <Notice kind="info">
          <p>{said.elsewhere(formatNumber(elsewhereCount, language))}</p>
        </Notice>
      )}
      {isImportUndone && (
        <Notice kind="warning">
          <p>{said.importUndone}</p>
        </Notice>
      )}
      <noscript>
        <Notice kind="warning">
          <p>{said.noScript}</p>
        </Notice>
      </noscript>
    </>
  )
}
