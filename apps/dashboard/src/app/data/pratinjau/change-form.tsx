import type { SheetKind } from '../../../graphql/generated/graphql.ts'
import type { Words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { ChoiceFields } from '../choice-fields.tsx'
import type { ImportChoice } from '../import-choice.ts'
import { SubjectFields } from '../subject-fields.tsx'
import { WaitNote } from '../wait-note.tsx'

interface ChangeFormProps {
  readonly said: Words['data']
  readonly choice: ImportChoice
  readonly kinds: readonly SheetKind[]
}

export const ChangeForm = ({ said, choice, kinds }: ChangeFormProps) => (
  <form method="post" action="/data/pemetaan" className="stack">
    <input type="hidden" name="unggahan" value={choice.uploadId} />
    <SubjectFields choice={choice} />
    <ChoiceFields said={said} kinds={kinds} sheet={choice.sheet} source={choice.source} mapping={choice.mapping} />
    <Button isPlain>{said.checkAgain}</Button>
    <WaitNote words={said.checkingAgain} uploadId={choice.uploadId} progress={said.progress} />
  </form>
)
