import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button } from '../../../../ui/form.tsx'
import { sheetAddress } from '../../rater-part.ts'
import type { ScoreSheet } from '../../read-sheets.ts'

interface SignFormProps {
  readonly language: Language
  readonly sheet: ScoreSheet
  /** Children without a score. */
  readonly missing: number
}

/** The rater's signature, under a statement that she must make herself. */
export const SignForm = ({ language, sheet, missing }: SignFormProps) => {
  const said = words[language].scoring
  return (
    <form method="post" action={`${sheetAddress(sheet)}/tanda-tangan`} className="sign-form">
      <p>{said.signNote}</p>
      {missing > 0 && <p className="sign-missing">{said.signMissing(formatNumber(missing, language))}</p>}
      <label className="level">
        <input type="checkbox" name="pernyataan" value="ya" required />
        <span>{said.signPledge}</span>
      </label>
      <Button {...(missing > 0 && { isPlain: true })}>{said.signSubmit}</Button>
    </form>
  )
}
