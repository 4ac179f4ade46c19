import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import type { BoardAnswer } from './board-query.ts'
import { Band, caseHref, nameOf, sayColumn } from './case-words.tsx'

const overdueRow = graphql(`
  fragment OverdueRow on OverdueClient {
    form
    column
    overdueDays
    missingWeeks
    lastSheetAt
    pregnancy { number kspr { band } village { name } person { name } cadre { number name } }
  }
`)

interface OverdueSectionProps {
  readonly language: Language
  readonly clients: readonly FragmentType<typeof overdueRow>[]
  readonly total: number
}

/** Clients whose sheet is overdue. */
export const OverdueSection = ({ language, clients, total }: OverdueSectionProps) => {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  return (
    <Section id="lembar" title={said.overdueTitle(count(total))} note={said.overdueNote}>
      {total === 0 ? (
        <EmptyState title={said.noOverdue}>{said.noOverdueNote}</EmptyState>
      ) : (
        <DataTable
          caption={said.overdueTitle(count(total))}
          isCaptionHidden
          columns={[
            { key: 'client', header: said.client },
            { key: 'risk', header: said.risk },
            { key: 'village', header: said.village },
            { key: 'form', header: said.form },
            { key: 'late', header: said.late, isNumber: true },
            { key: 'missing', header: said.missing, isNumber: true },
            { key: 'cadre', header: said.cadre },
            { key: 'last', header: said.lastSheet },
          ]}
          rows={clients.map((row) => {
            const { pregnancy, form, column, overdueDays, missingWeeks, lastSheetAt } = readFragment(overdueRow, row)
            return {
              key: pregnancy.number,
              cells: [
                <a key="name" href={caseHref(pregnancy.number)}>
                  {nameOf(pregnancy, language)}
                </a>,
                <Band key="band" band={pregnancy.kspr.band} />,
                pregnancy.village.name,
                sayColumn(form, column, language),
                <b key="late">{said.days(count(overdueDays))}</b>,
                count(missingWeeks),
                pregnancy.cadre?.name ?? pregnancy.cadre?.number ?? said.noCadre,
                lastSheetAt === null ? said.noSheetYet : formatDay(lastSheetAt.slice(0, 10), language),
              ],
            }
          })}
        />
      )}
      <MoreLink list="lembar" total={total} shown={clients.length} language={language} />
    </Section>
  )
}

interface MoreLinkProps {
  readonly list: string
  readonly total: number
  readonly shown: number
  readonly language: Language
}

const MoreLink = ({ list, total, shown, language }: MoreLinkProps) =>
  total <= shown ? null : (
    <p className="actions">
      <a href={`/catat/daftar-kerja?daftar=${list}`}>{words[language].watches.showAll(formatCount(total, language))}</a>
    </p>
  )

interface SilentSectionProps {
  readonly language: Language
  readonly cadres: BoardAnswer['silentCadres']
  readonly total: number
}

/** Cadres from whom nothing came. */
export const SilentSection = ({ language, cadres, total }: SilentSectionProps) => {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  return (
    <Section id="kader" title={said.silentTitle(count(total))} note={said.silentNote}>
      {total === 0 ? (
        <EmptyState title={said.noSilent}>{said.noSilentNote}</EmptyState>
      ) : (
        <DataTable
          caption={said.silentTitle(count(total))}
          isCaptionHidden
          columns={[
            { key: 'cadre', header: said.cadre },
            { key: 'village', header: said.village },
            { key: 'clients', header: said.clients, isNumber: true },
            { key: 'weeks', header: said.week },
            { key: 'days', header: said.silentFor, isNumber: true },
          ]}
          rows={cadres.map(({ cadre, days, clientCount, weeks }) => ({
            key: cadre.number,
            cells: [
              cadre.name ?? cadre.number,
              cadre.village.name,
              count(clientCount),
              <Weeks key="weeks" weeks={weeks} told={said.weeksReported(count(weeks.filter(Boolean).length))} />,
              <b key="days">{said.days(count(days))}</b>,
            ],
          }))}
        />
      )}
      <MoreLink list="diam" total={total} shown={cadres.length} language={language} />
    </Section>
  )
}

const Weeks = ({ weeks, told }: { readonly weeks: readonly boolean[]; readonly told: string }) => (
  <svg width="104" height="12" role="img" aria-label={told}>
    {weeks.map((isReported, index) => (
      <rect
        key={index}
        className={isReported ? 'week-told' : 'week-silent'}
        x={index * 13 + 1}
        y="1"
        width="10"
        height="10"
      />
    ))}
  </svg>
)

interface AloneSectionProps {
  readonly language: Language
  readonly clients: BoardAnswer['withoutCadre']
  readonly total: number
}

/** Clients whom nobody accompanies. */
export const AloneSection = ({ language, clients, total }: AloneSectionProps) => {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  if (total === 0) return null
  return (
    <Section id="tanpa-kader" title={said.aloneTitle(count(total))} note={said.aloneNote}>
      <DataTable
        caption={said.aloneTitle(count(total))}
        isCaptionHidden
        columns={[
          { key: 'client', header: said.client },
          { key: 'risk', header: said.risk },
          { key: 'village', header: said.village },
          { key: 'registered', header: said.registered },
        ]}
        rows={clients.map((client) => ({
          key: client.number,
          cells: [
            <a key="name" href={caseHref(client.number)}>
              {nameOf(client, language)}
            </a>,
            <Band key="band" band={client.kspr.band} />,
            client.village.name,
            formatDay(client.registeredOn, language),
          ],
        }))}
      />
      <MoreLink list="tanpa-kader" total={total} shown={clients.length} language={language} />
    </Section>
  )
}
