import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../../../../ui/form.tsx'
import { examSheetKinds } from '../../../../data/import-choice.ts'
import { UploadProgress } from '../../../../data/upload-progress.tsx'
import type { ExamParts } from './read-parts.ts'

/** A key or answer sheets of a subject; previewed and run like every import. Props: language, exam. */
export const PartUpload = ({ language, exam }: { language: Language; exam: ExamParts }) => {
  const { examParts: said, data } = words[language]
  const [firstSubject] = exam.subjects
  const isKeyMissing = firstSubject?.keys.length === 0
  return (
    <form method="post" action="/data/unggah" encType="multipart/form-data" className="stack">
      <input type="hidden" name="ujian" value={exam.id} />
      <SelectField
        id="mapel"
        name="mapel"
        label={said.subject}
        options={exam.subjects.map(({ id, name }) => ({ value: id, words: name }))}
      />
      <SelectField
        id="lembar"
        name="lembar"
        label={said.kind}
        options={examSheetKinds.map((kind) => ({ value: kind, words: data.sheets[kind] }))}
        defaultValue={isKeyMissing ? 'EXAM_KEY' : 'ANSWERS'}
      />
      <InputField id="sumber" name="sumber" label={said.source} hint={said.sourceHint} maxLength={300} />
      <InputField id="berkas" name="berkas" label={data.file} type="file" accept=".csv,.txt,.xlsx" required />
      <Button>{data.send}</Button>
      <UploadProgress
        uploading={data.uploading}
        checking={data.checking}
        failed={data.uploadFailures.BROKEN}
        of={data.of}
        progress={data.progress}
      />
    </form>
  )
}
