import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { EntryForm } from '../../catat/form/entry-form.tsx'
import type { Field } from '../../catat/form/field.ts'
import { freshState } from '../../catat/form/form-state.ts'
import { sendExam } from './send-exam.ts'
import { subjectRows } from './subject-rows.ts'

/** A form for an exam with its subjects; works without script. Props: language. */
export const ExamSetUp = ({ language }: { language: Language }) => {
  const { examParts: said, forms } = words[language]
  const fieldsOf = (at: string): Field[] => [
    { kind: 'text', name: `subject.${at}`, label: said.subjectAt(at), maxLength: 80 },
    {
      ...{ kind: 'text', name: `cut.${at}`, label: said.cutAt(at), hint: said.cutHint },
      ...{ inputMode: 'decimal', maxLength: 5 },
    },
  ]
  const [first, second, ...more] = subjectRows
  return (
    <EntryForm
      id="ujian-baru"
      action={sendExam}
      initial={freshState({ way: ['PAPER'] })}
      parts={[
        { kind: 'text', name: 'name', label: said.name, maxLength: 120 },
        { kind: 'text', name: 'schoolYear', label: said.year, hint: said.yearHint, maxLength: 9 },
        { kind: 'text', name: 'grade', label: said.grade, hint: said.gradeHint, inputMode: 'numeric', maxLength: 2 },
        { kind: 'date', name: 'heldOn', label: said.held },
        {
          ...{ kind: 'radios', name: 'way', label: said.randomised },
          options: Object.entries(said.randomisedChoices).map(([value, name]) => ({ value, words: name })),
        },
        ...fieldsOf(first),
        ...fieldsOf(second),
        {
          ...{ kind: 'group', name: 'more', legend: said.moreSubjects, isFolded: true },
          fields: more.flatMap(fieldsOf),
        },
      ]}
      hidden={{}}
      submit={said.save}
      said={forms.plain}
    />
  )
}
