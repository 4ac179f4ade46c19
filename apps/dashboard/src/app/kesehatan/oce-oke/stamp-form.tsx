import type { EscalationStage } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { localTime } from '../../catat/records/clock-time.ts'

interface StampFormProps {
  readonly language: Language
  readonly escalation: string
  readonly next: EscalationStage
  readonly address: string
}

const stages = ['CONTACTED', 'DECIDED', 'LEFT', 'ARRIVED', 'TREATED'] as const
const ends = ['NO_DANGER', 'REFUSED', 'DIED', 'DUPLICATE'] as const
const action = '/kesehatan/oce-oke/tahap'

/** Stamps the next stage now with one press; another stage, another time, or closing without care below. */
export const StampForm = ({ language, escalation, next, address }: StampFormProps) => {
  const said = words[language].watches
  const hidden = (
    <>
      <input type="hidden" name="tanda" value={escalation} />
      <input type="hidden" name="kembali" value={address} />
      <input type="hidden" name="kunci" value={crypto.randomUUID()} />
    </>
  )
  const now = localTime(new Date().toISOString())
  return (
    <>
      <form method="post" action={action}>
        {hidden}
        <input type="hidden" name="tahap" value={next} />
        <Button isSmall>{said.stampNow(said.stages[next])}</Button>
      </form>
      <details className="other-stamp">
        <summary>{said.otherTime}</summary>
        <form method="post" action={action} className="stamp-fields">
          {hidden}
          <label>
            {said.whichStage}
            <select name="tahap" className="control" defaultValue={next}>
              {stages.map((stage) => (
                <option key={stage} value={stage}>
                  {said.stages[stage]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {said.when}
            <input type="datetime-local" name="waktu" className="control" defaultValue={now} required />
          </label>
          <label>
            {said.facility}
            <input name="tempat" className="control" maxLength={80} />
          </label>
          <Button isSmall isPlain>
            {said.save}
          </Button>
        </form>
        <form method="post" action={action} className="stamp-fields">
          {hidden}
          <label>
            {said.why}
            <select name="sebab" className="control">
              {ends.map((end) => (
                <option key={end} value={end}>
                  {said.ends[end]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {said.note}
            <input name="alasan" className="control" minLength={5} maxLength={200} required />
          </label>
          <Button isSmall isPlain>
            {said.close}
          </Button>
        </form>
      </details>
    </>
  )
}
