import type { ReactNode } from 'react'
import type { Words } from '../../../../../i18n/words.ts'
import { Button, ButtonLink, InputField } from '../../../../../ui/form.tsx'

interface CorrectionFormProps {
  readonly said: Words['entry']
  readonly id: string
  /** Every cell of the section, for whoever means all of them. */
  readonly places: readonly string[]
  readonly address: string
  readonly formAddress: string
  /** The grid with a box in each cell. */
  readonly children: ReactNode
}

/** Cells to tick and the reason why they are wrong. */
export const CorrectionForm = ({ said, id, places, address, formAddress, children }: CorrectionFormProps) => (
  <form method="post" action="/data/bulanan/koreksi">
    <input type="hidden" name="isian" value={id} />
    <input type="hidden" name="kembali" value={address} />
    <input type="hidden" name="bagian" value={places.join(',')} />
    <p>{said.choosing}</p>
    {children}
    <div className="entry-form">
      <label className="check-line">
        <input type="checkbox" name="semua" />
        {said.wholeSection}
      </label>
      <InputField id="alasan" name="alasan" label={said.reason} required minLength={5} maxLength={500} />
      <div className="actions">
        <Button>{said.request}</Button>
        <ButtonLink isPlain href={formAddress}>
          {said.cancelRequest}
        </ButtonLink>
      </div>
    </div>
  </form>
)
