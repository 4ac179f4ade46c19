import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { RiskBand } from '../../catat/risk/risk-band.tsx'
import type { BoardAnswer } from './board-query.ts'
import { caseHref, nameOf } from './case-words.tsx'

interface BirthsSectionProps {
  readonly language: Language
  readonly board: Pick<BoardAnswer, 'births' | 'birthWeeks'>
}

const bands = ['krst', 'krt', 'krr'] as const
const codeOf = { krst: 'KRST', krt: 'KRT', krr: 'KRR' } as const

/** Births of the next four weeks by risk, and by name those at very high risk. */
export const BirthsSection = ({ language, board: { birthWeeks, births } }: BirthsSectionProps) => {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  const riskiest = births.filter(({ kspr }) => kspr.band === 'KRST')
  return (
    <Section id="kelahiran" title={said.birthsTitle(count(births.length))} note={said.birthsNote}>
      <DataTable
        caption={said.birthsTitle(count(births.length))}
        isCaptionHidden
        columns={[
          { key: 'week', header: said.week },
          ...bands.map((band) => ({
            key: band,
            isNumber: true,
            header: (
              <span className="risk-score">
                <RiskBand band={codeOf[band]} isEmergency={false} />
                {said[band]}
              </span>
            ),
          })),
          { key: 'all', header: said.births, isNumber: true },
          { key: 'plan', header: said.plan, isNumber: true },
        ]}
        rows={birthWeeks.map(({ from, to, withPlan, ...week }) => {
          const all = week.krst + week.krt + week.krr
          return {
            key: from,
            cells: [
              `${formatDay(from, language)} – ${formatDay(to, language)}`,
              ...bands.map((band) => count(week[band])),
              count(all),
              said.of(count(withPlan), count(all)),
            ],
          }
        })}
      />
      {riskiest.length > 0 && (
        <DataTable
          caption={said.riskiest}
          columns={[
            { key: 'client', header: said.client },
            { key: 'village', header: said.village },
            { key: 'due', header: said.due },
            { key: 'cadre', header: said.cadre },
          ]}
          rows={riskiest.map((birth) => ({
            key: birth.number,
            cells: [
              <a key="name" href={caseHref(birth.number)}>
                {nameOf(birth, language)}
              </a>,
              birth.village.name,
              birth.dating === null ? said.notYet : formatDay(birth.dating.dueOn, language),
              birth.cadre === null ? (
                <span key="none" className="sign-line">
                  <ActSign />
                  {said.noCadre}
                </span>
              ) : (
                birth.cadre.number
              ),
            ],
          }))}
        />
      )}
    </Section>
  )
}
