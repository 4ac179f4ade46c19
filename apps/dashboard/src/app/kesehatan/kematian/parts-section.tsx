import { formatCount } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { type DeathBoard, deathsAddress, type KindWord } from './read-deaths.ts'

interface PartsSectionProps {
  readonly language: Language
  readonly parts: DeathBoard['parts']
  readonly word: KindWord
}

/** Registered cases by puskesmas or village, with their sum; nothing without cases. Props: language, parts, word. */
export const PartsSection = ({ language, parts, word }: PartsSectionProps) => {
  const said = words[language].deaths
  if (parts.length === 0) return null
  const count = (value: number) => formatCount(value, language)
  const numbers = ['maternal', 'infant', 'fetal', 'reviewed'] as const
  const rows = parts.map((part) => ({
    key: part.area.code,
    cells: [
      <a key="part" href={deathsAddress(part.area.code, word)}>
        {part.area.name}
      </a>,
      ...numbers.map((number) => count(part[number])),
    ],
  }))
  const sums = numbers.map((number) => count(parts.reduce((sum, part) => sum + part[number], 0)))
  return (
    <Section id="bagian" title={said.parts} note={said.partsNote}>
      <DataTable
        caption={said.parts}
        isCaptionHidden
        columns={[
          { key: 'part', header: said.part },
          { key: 'maternal', header: said.kinds.MATERNAL, isNumber: true },
          { key: 'infant', header: said.kinds.INFANT, isNumber: true },
          { key: 'fetal', header: said.kinds.FETAL, isNumber: true },
          { key: 'reviewed', header: said.reviewed, isNumber: true },
        ]}
        rows={[...rows, { key: 'total', isTotal: true, cells: [said.whole, ...sums] }]}
      />
    </Section>
  )
}
