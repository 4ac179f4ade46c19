import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { type BoardAnswer, boardNumbers } from './board-query.ts'
import { Bar } from './watches-section.tsx'

interface PartsSectionProps {
  readonly language: Language
  readonly board: Pick<BoardAnswer, 'counts' | 'parts'>
}

/** The parts of the area in numbers, with the whole at the end; nothing where there is one part or none. */
export const PartsSection = ({ language, board: { counts, parts } }: PartsSectionProps) => {
  const said = words[language].watches
  const title = counts.area.level === 'HEALTH_CENTRE' ? said.partsTitle.HEALTH_CENTRE : said.partsTitle.REGENCY
  if (parts.length === 0) return null
  const rows = [
    ...parts.map((part) => ({ key: part.area.code, name: part.area.name, part, isTotal: false })),
    { key: 'total', name: said.total, part: counts, isTotal: true },
  ]
  const isLinked = counts.area.level !== 'HEALTH_CENTRE'
  return (
    <Section id="wilayah" title={title} note={said.partsNote}>
      <DataTable
        caption={title}
        isCaptionHidden
        columns={[
          { key: 'part', header: said.part },
          { key: 'clients', header: said.clients, isNumber: true },
          { key: 'cadre', header: said.withCadre, isNumber: true },
          { key: 'sheets', header: said.sheetsShort, isNumber: true },
          { key: 'bar', header: said.share },
          { key: 'late', header: said.late, isNumber: true },
          { key: 'silent', header: said.silentShort, isNumber: true },
          { key: 'open', header: said.openShort, isNumber: true },
          { key: 'time', header: said.inTimeShort, isNumber: true },
          { key: 'births', header: said.birthsShort, isNumber: true },
          { key: 'last', header: said.lastSheet },
        ]}
        rows={rows.map(({ key, name, part, isTotal }) => ({
          key,
          isTotal,
          cells: [
            isTotal || !isLinked ? (
              name
            ) : (
              <a key="part" href={`/kesehatan/oce-oke?wilayah=${encodeURIComponent(key)}`}>
                {name}
              </a>
            ),
            ...listCells(readFragment(boardNumbers, part), language),
          ],
        }))}
      />
    </Section>
  )
}

interface PartNumbers {
  readonly clients: number
  readonly withCadre: number
  readonly weeksDue: number
  readonly weeksReported: number
  readonly overdueClients: number
  readonly silentCadres: number
  readonly openSigns: number
  readonly overdueSigns: number
  readonly treatedSigns: number
  readonly treatedInTime: number
  readonly birthsKrst: number
  readonly birthsKrt: number
  readonly birthsKrr: number
  readonly lastSheetOn: string | null
}

function listCells(numbers: PartNumbers, language: Language) {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  const of = (part: number, whole: number) => (whole === 0 ? '–' : `${count(part)}/${count(whole)}`)
  const { clients, withCadre, weeksReported, weeksDue, openSigns, overdueSigns, birthsKrst, birthsKrt, birthsKrr } =
    numbers
  return [
    count(clients),
    of(withCadre, clients),
    of(weeksReported, weeksDue),
    <Bar key="bar" share={weeksDue === 0 ? null : (weeksReported / weeksDue) * 100} />,
    count(numbers.overdueClients),
    count(numbers.silentCadres),
    overdueSigns > 0 ? (
      <span key="open" className="sign-line">
        <ActSign />
        {count(openSigns)}
      </span>
    ) : (
      count(openSigns)
    ),
    of(numbers.treatedInTime, numbers.treatedSigns),
    [birthsKrst, birthsKrt, birthsKrr].map(count).join(' · '),
    numbers.lastSheetOn === null ? said.noSheetYet : formatDay(numbers.lastSheetOn, language),
  ]
}
