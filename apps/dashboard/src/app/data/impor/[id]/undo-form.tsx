import { formatNumber } from '../../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button } from '../../../../ui/form.tsx'
import { Facts, Section } from '../../../../ui/page.tsx'
import { WaitNote } from '../../wait-note.tsx'

const undoneCells = graphql(`
  fragment UndoneCells on UndoEffect {
    restored
    emptied
    kept
  }
`)

interface UndoFormProps {
  readonly language: Language
  readonly id: string
  readonly canUndo: boolean
  /** Of figures only. */
  readonly effect: FragmentType<typeof undoneCells> | null
}

/** Says what comes back before anything is taken back. */
export const UndoForm = ({ language, id, canUndo, effect }: UndoFormProps) => {
  const said = words[language].data
  const cells = readFragment(undoneCells, effect)
  const count = (value: number) => formatNumber(value, language)
  return (
    <Section id="batalkan" title={said.undo} note={canUndo ? said.undoNote : said.cannotUndo}>
      {canUndo && (
        <form method="post" action="/data/batalkan" className="stack">
          {cells && (
            <Facts
              facts={[
                [said.undoRestored, count(cells.restored)],
                [said.undoEmptied, count(cells.emptied)],
                [said.undoKept, count(cells.kept)],
              ]}
            />
          )}
          <input type="hidden" name="impor" value={id} />
          <Button isPlain>{said.undo}</Button>
          <WaitNote words={said.undoing} />
        </form>
      )}
    </Section>
  )
}
