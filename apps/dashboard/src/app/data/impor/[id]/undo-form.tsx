import type { Words } from '../../../../i18n/words.ts'
import { Button } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/page.tsx'
import { WaitNote } from '../../wait-note.tsx'

interface UndoFormProps {
  readonly said: Words['data']
  readonly id: string
  readonly canUndo: boolean
}

export const UndoForm = ({ said, id, canUndo }: UndoFormProps) => (
  <Section id="batalkan" title={said.undo} note={canUndo ? said.undoNote : said.cannotUndo}>
    {canUndo && (
      <form method="post" action="/data/batalkan" className="stack">
        <input type="hidden" name="impor" value={id} />
        <Button isPlain>{said.undo}</Button>
        <WaitNote words={said.running} />
      </form>
    )}
  </Section>
)
