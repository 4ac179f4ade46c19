import { formatInstant } from '../../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../../../graphql/generated/index.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Button, InputField } from '../../../../../ui/form.tsx'
import { Section } from '../../../../../ui/page.tsx'

const entryCorrectionLine = graphql(`
  fragment EntryCorrectionLine on EntryCorrection {
    id
    reason
    state
    requestedBy
    requestedAt
    decidedBy
    decidedAt
    note
    cells { area element }
  }
`)

interface EntryCorrectionsProps {
  readonly language: Language
  readonly corrections: readonly FragmentType<typeof entryCorrectionLine>[]
  readonly names: Readonly<Record<string, string>>
  readonly canDecide: boolean
  readonly address: string
}

/** Cells named before the rest is only counted. */
const namedCells = 6

/** Requests to open the form again, and for the office the decision. */
export const EntryCorrections = ({ language, corrections, names, canDecide, address }: EntryCorrectionsProps) => {
  const said = words[language].entry
  if (corrections.length === 0) return null
  return (
    <Section id="koreksi" title={said.corrections}>
      <ul className="entry-corrections">
        {readFragment(entryCorrectionLine, corrections).map((line) => (
          <li key={line.id}>
            <p>
              <b>{line.reason}</b>
            </p>
            <p>
              {said.requestedBy(line.requestedBy, formatInstant(line.requestedAt, language))}
              {' · '}
              {said.correctionStates[line.state]}
              {line.decidedBy !== null &&
                line.decidedAt !== null &&
                ` · ${said.requestedBy(line.decidedBy, formatInstant(line.decidedAt, language))}`}
              {line.note !== null && ` · ${line.note}`}
            </p>
            <p className="entry-places">{nameCells(line.cells)}</p>
            {canDecide && line.state === 'ASKED' && (
              <form method="post" action="/data/bulanan/putusan" className="entry-form">
                <input type="hidden" name="koreksi" value={line.id} />
                <input type="hidden" name="kembali" value={address} />
                <InputField id={`catatan-${line.id}`} name="catatan" label={said.decisionNote} maxLength={500} />
                <div className="actions">
                  <Button name="putusan" value="izinkan">
                    {said.grant}
                  </Button>
                  <Button isPlain name="putusan" value="tolak">
                    {said.refuse}
                  </Button>
                </div>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )

  function nameCells(cells: readonly { readonly area: string; readonly element: string }[]): string {
    const named = cells.slice(0, namedCells).map(({ area, element }) => `${names[area]}: ${names[element]}`)
    const count = said.cellsAsked(formatNumber(cells.length, language))
    return cells.length > namedCells ? `${count}: ${named.join('; ')}; …` : `${count}: ${named.join('; ')}`
  }
}
