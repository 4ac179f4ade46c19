import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { Stage } from '../client/list-legs.ts'
import { EntryForm } from '../form/entry-form.tsx'
import { freshState } from '../form/form-state.ts'
import { localTime } from '../records/clock-time.ts'
import { sendRecord } from '../records/send-record.ts'

interface AddTimeFormProps {
  readonly language: Language
  readonly number: string
  readonly today: string
  readonly pregnancyId: string
  readonly referralId: string
  /** The next one to happen. */
  readonly stage: Stage
}

/** One time, now unless another is typed. */
export const AddTimeForm = ({ language, number, today, pregnancyId, referralId, stage }: AddTimeFormProps) => {
  const { registry: said, care, forms } = words[language]
  return (
    <EntryForm
      id={`waktu-${stage}`}
      action={sendRecord}
      initial={freshState({ [stage]: [today + localTime(new Date().toISOString()).slice(today.length)] })}
      parts={[{ kind: 'datetime-local', name: stage, label: care.stages[stage] }]}
      hidden={{
        klien: number,
        kehamilan: pregnancyId,
        rujukan: referralId,
        tahap: stage,
        catatan: 'waktu-rujukan',
        kunci: crypto.randomUUID(),
      }}
      submit={said.addTime(care.stages[stage])}
      said={forms.plain}
    />
  )
}
