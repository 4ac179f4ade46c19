import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button } from '../../../../ui/form.tsx'
import { examAddress } from '../exam-address.ts'
import type { Exam } from '../read-exams.ts'

interface ExamFormProps {
  readonly language: Language
  readonly exam: Exam
  readonly subject: Exam['subjects'][number]
  /** Kecamatan to choose from for the map of classes; none for a school. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly area: string
}

/** Subject and kecamatan as a plain form: the address is the state. */
export const ExamForm = ({ language, exam, subject, areas, area }: ExamFormProps) => {
  const { exams: said, tkd } = words[language]
  return (
    <search>
      <form method="get" action={examAddress(exam.id)} className="controls" aria-label={said.subject}>
        <label>
          {said.subject}
          <select name="mapel" defaultValue={subject.id}>
            {exam.subjects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {areas.length > 0 && (
          <label>
            {said.classArea}
            <select name="wilayah" defaultValue={area}>
              {areas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button isPlain>{tkd.show}</Button>
      </form>
    </search>
  )
}
