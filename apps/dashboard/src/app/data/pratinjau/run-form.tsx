import type { Words } from '../../../i18n/words.ts'
import { Button } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { type ImportChoice, packMapping } from '../import-choice.ts'
import { SubjectFields } from '../subject-fields.tsx'
import { WaitNote } from '../wait-note.tsx'

export const RunForm = ({ said, choice }: { said: Words['data']; choice: ImportChoice }) => (
  <Section id="jalankan" title={said.run} note={said.runNote}>
    <form method="post" action="/data/jalankan" className="stack">
      <input type="hidden" name="unggahan" value={choice.uploadId} />
      <SubjectFields choice={choice} />
      <input type="hidden" name="lembar" value={choice.sheet} />
      <input type="hidden" name="sumber" value={choice.source} />
      <input type="hidden" name="pemetaan" value={choice.mapping === '' ? '' : packMapping(choice.mapping)} />
      <label className="check-line">
        <input type="checkbox" name="ketat" value="ya" />
        {said.strict}
      </label>
      <Button>{said.run}</Button>
      <WaitNote words={said.running} uploadId={choice.uploadId} progress={said.progress} />
    </form>
  </Section>
)
