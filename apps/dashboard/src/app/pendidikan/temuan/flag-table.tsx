import { formatList } from '../../../charts/format/format-list.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { TableFrame } from '../../../charts/table-frame.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { FlagLine } from './flags-query.ts'
import { flagAddress, nameFlag } from './name-flag.ts'
import { sayChance } from './say-chance.ts'

interface FlagTableProps {
  readonly language: Language
  readonly lines: readonly FlagLine[]
  readonly fileName: string
}

/** Flags, the strongest first: what each is about, on what it rests, and where it stands with people. */
export const FlagTable = ({ language, lines, fileName }: FlagTableProps) => {
  const said = words[language].flags
  return (
    <TableFrame
      frame={{ language, caption: said.list, source: said.source, method: said.listMethod, fileName }}
      table={{
        isStacked: true,
        columns: [
          { header: said.about },
          { header: said.school },
          { header: said.level, isNumber: true, phoneLabel: said.level },
          { header: said.evidence, phoneLabel: said.evidence },
          { header: said.q, isNumber: true, phoneLabel: said.q },
          { header: said.standing, phoneLabel: said.standing },
        ],
        rows: lines.map((line) => ({
          key: line.id,
          cells: [
            {
              text: nameFlag(line, language),
              href: flagAddress(line.id),
              note: line.kind === 'PAIR' ? said.inClass(line.className) : said.kinds.CLASS,
            },
            { text: line.schoolName, ...(line.subdistrictName !== null && { note: line.subdistrictName }) },
            { text: formatNumber(line.level, language), raw: line.level },
            { text: formatList([...new Set([...line.kinds.map((kind) => said.evidenceKinds[kind])])], language) },
            line.q === null
              ? { text: said.noQ, raw: null, isMissing: true }
              : { text: sayChance(line.q, language), raw: line.q },
            { text: sayStanding(line, language) },
          ],
        })),
      }}
    />
  )
}

function sayStanding({ review: { state, decision } }: FlagLine, language: Language): string {
  const said = words[language].flags
  return decision === null ? said.states[state] : said.decisions[decision]
}
