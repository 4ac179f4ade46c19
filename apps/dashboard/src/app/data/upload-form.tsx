import type { SheetKind } from '../../graphql/generated/graphql.ts'
import type { Words } from '../../i18n/words.ts'
import { Button, InputField } from '../../ui/form.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { UploadProgress } from './upload-progress.tsx'

interface UploadFormProps {
  readonly said: Words['data']
  readonly kinds: readonly SheetKind[]
}

/** The file comes last, so that everything about it is known when it begins to arrive. */
export const UploadForm = ({ said, kinds }: UploadFormProps) => (
  <form method="post" action="/data/unggah" encType="multipart/form-data" className="stack">
    <ChoiceFields said={said} kinds={kinds} />
    <InputField
      id="berkas"
      name="berkas"
      label={said.file}
      type="file"
      accept=".csv,.txt,.xlsx,.json,.geojson,.topojson"
      required
    />
    <Button>{said.send}</Button>
    <UploadProgress
      uploading={said.uploading}
      checking={said.checking}
      failed={said.uploadFailures.BROKEN}
      of={said.of}
      progress={said.progress}
    />
  </form>
)
