import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import type { FlagChoice, FlaggedExam } from './flags-query.ts'

interface FlagChoiceFormProps {
  readonly language: Language
  readonly exams: readonly FlaggedExam[]
  readonly exam: FlaggedExam
  readonly choice: FlagChoice
}

/** Exam, kind and level as a plain form: the address is the state. */
export const FlagChoiceForm = ({ language, exams, exam, choice }: FlagChoiceFormProps) => {
  const said = words[language].flags
  return (
    <search>
      <form method="get" action="/pendidikan/temuan" className="controls" aria-label={said.title}>
        {choice.area !== null && <input type="hidden" name="wilayah" value={choice.area} />}
        <label>
          {said.exam}
          <select name="ujian" defaultValue={exam.id}>
            {exams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.kind}
          <select name="jenis" defaultValue={choice.kind ?? ''}>
            <option value="">{said.allKinds}</option>
            <option value="CLASS">{said.kinds.CLASS}</option>
            <option value="PAIR">{said.kinds.PAIR}</option>
          </select>
        </label>
        <label>
          {said.fromLevel}
          <select name="tingkat" defaultValue={String(choice.minLevel)}>
            <option value="1">{said.anyLevel}</option>
            {['2', '3'].map((level) => (
              <option key={level} value={level}>
                {said.levelFrom(level)}
              </option>
            ))}
          </select>
        </label>
        <Button isPlain>{said.show}</Button>
      </form>
    </search>
  )
}
