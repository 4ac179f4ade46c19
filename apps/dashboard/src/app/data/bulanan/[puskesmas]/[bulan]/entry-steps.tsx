import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { EntryStep } from '../../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Button, ButtonLink, InputField } from '../../../../../ui/form.tsx'
import { Section } from '../../../../../ui/page.tsx'
import { WaitNote } from '../../../wait-note.tsx'

interface EntryStepsProps {
  readonly language: Language
  readonly id: string
  readonly steps: readonly EntryStep[]
  readonly emptyCount: number
  readonly address: string
  readonly choosingAddress: string
}

/** What the reader can do next with the month: submit, approve, send back, ask for a correction. */
export const EntrySteps = ({ language, id, steps, emptyCount, address, choosingAddress }: EntryStepsProps) => {
  const said = words[language].entry
  const hidden = (
    <>
      <input type="hidden" name="isian" value={id} />
      <input type="hidden" name="kembali" value={address} />
    </>
  )
  if (steps.length === 1 && steps.includes('DECIDE_CORRECTION')) return null // the requests stand below
  return (
    <Section id="langkah" title={said.next}>
      {steps.length === 0 && <p>{said.noStep}</p>}
      {steps.includes('FILL') && !steps.includes('SUBMIT') && <p>{said.fillStep}</p>}
      {steps.includes('SUBMIT') && (
        <form method="post" action="/data/bulanan/ajukan" className="entry-form" data-step="">
          {hidden}
          <p>{said.submitNote(formatNumber(emptyCount, language))}</p>
          <Button>{said.submit}</Button>
        </form>
      )}
      {steps.includes('APPROVE') && (
        <form method="post" action="/data/bulanan/setujui" className="entry-form">
          {hidden}
          <p>{said.approveNote}</p>
          <Button>{said.approve}</Button>
          <WaitNote words={words[language].data.running} />
        </form>
      )}
      {steps.includes('RETURN') && (
        <form method="post" action="/data/bulanan/kembalikan" className="entry-form">
          {hidden}
          <InputField
            id="alasan-kembali"
            name="alasan"
            label={said.returnReason}
            required
            minLength={5}
            maxLength={500}
          />
          <Button isPlain>{said.return}</Button>
        </form>
      )}
      {steps.includes('REQUEST_CORRECTION') && (
        <div className="entry-form">
          <p>{said.chooseNote}</p>
          <ButtonLink isPlain href={choosingAddress}>
            {said.chooseCells}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}
