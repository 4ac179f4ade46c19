import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { RosterSheet } from './roster-sheets.ts'

interface TakenNoticeProps {
  readonly language: Language
  readonly sheet: RosterSheet | undefined
  /** Reads the address. */
  readonly read: (name: string) => string | undefined
}

/** What a sheet has done that was just brought in, and the way to take it back. */
export const TakenNotice = ({ language, sheet, read }: TakenNoticeProps) => {
  const said = words[language].schoolData
  const undone = read('batal')
  if (undone !== undefined)
    return (
      <Notice kind={undone === 'ya' ? 'info' : 'error'}>
        <p role="status">{undone === 'ya' ? said.undone : said.undoFailed}</p>
      </Notice>
    )
  if (sheet === undefined) return null
  const count = (name: string) => formatNumber(Number(read(name) ?? 0) || 0, language)
  return (
    <div role="status" className="section">
      <Notice kind="info" title={said.takenTitle(said.sheets[sheet])}>
        <p>{said.previewFinding(count('baru'), count('ubah'), count('sama'), count('tolak'))}</p>
        <form method="post" action="/pendidikan/sekolah/batalkan">
          <input type="hidden" name="impor" value={read('impor') ?? ''} />
          <Button isPlain isSmall>
            {said.undo}
          </Button>
        </form>
      </Notice>
    </div>
  )
}
