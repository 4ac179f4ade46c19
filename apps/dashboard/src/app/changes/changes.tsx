import { formatMonth } from '../../charts/format/format-date.ts'
import { formatList } from '../../charts/format/format-list.ts'
import { formatNumber, formatPercent } from '../../charts/format/format-number.ts'
import { StatusIcon } from '../../charts/status-icon.tsx'
import type { ChangeFragment, ChangesFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Section } from '../../ui/page.tsx'
import { ChangeList } from './change-list.tsx'
import './changes.css'

const change = graphql(`
  fragment Change on Signal {
    indicator { key kind shortName(language: $language) }
    area { code fullName(language: $language) }
    since
    months
    variation
    isRise
    rule
    before { value numerator denominator }
    now { value numerator denominator }
    effect
    change
    lower
    upper
    strength
    pValue
    qValue
    dispersion
  }
`)

const changes = graphql(`
  fragment Changes on SignalList {
    month
    weighedAt
    isCurrent
    weighed
    notWeighed { reason series }
    falseDiscoveryRate
    signals { ...Change }
  }
`)

export type ChangesOfMonth = FragmentType<typeof changes>

/** The changes, the surest first. */
export const readChanges = (list: ChangesOfMonth): readonly ChangeFragment[] =>
  readFragment(change, readFragment(changes, list).signals)

const shownAtFirst = 6

interface ChangesProps {
  readonly language: Language
  readonly list: ChangesOfMonth
  /** Whether the viewer may record an action about a change. */
  readonly mayDecide: boolean
}

/** What has changed up to a month beyond chance, or that nothing has. Props: language, list, mayDecide. */
export const Changes = ({ language, list: asked, mayDecide }: ChangesProps) => {
  const said = words[language].changes
  const list = readFragment(changes, asked)
  const signals = readChanges(asked)
  const shared = { language, month: list.month, mayDecide }
  const [early, late] = [signals.slice(0, shownAtFirst), signals.slice(shownAtFirst)]
  return (
    <Section id="perubahan" title={said.title(formatMonth(list.month, language))} note={said.note}>
      {signals.length === 0 && <NoChange language={language} list={list} />}
      {early.length > 0 && <ChangeList {...shared} changes={early} />}
      {late.length > 0 && (
        <details className="more">
          <summary>{said.more(formatNumber(signals.length, language))}</summary>
          <ChangeList {...shared} changes={late} start={shownAtFirst + 1} />
        </details>
      )}
      {list.weighedAt !== null && <p className="changes-foot">{sayTested(list, signals.length, language)}</p>}
    </Section>
  )
}

interface ListProps {
  readonly language: Language
  readonly list: ChangesFragment
}

function NoChange({ language, list: { weighedAt, weighed } }: ListProps) {
  const said = words[language].changes
  if (weighedAt === null) return <p>{said.pending}</p>
  if (weighed === 0) return <p>{said.nothingWeighed}</p>
  return (
    <p className="no-change">
      <StatusIcon kind="calm" />
      <span>
        <b>{said.noneTitle}</b> {said.none(formatNumber(weighed, language))}
      </span>
    </p>
  )
}

function sayTested(
  { weighed, notWeighed, falseDiscoveryRate, isCurrent }: ChangesFragment,
  listed: number,
  language: Language,
) {
  const said = words[language].changes
  const gaps = notWeighed.map(({ reason, series }) => said.gaps[reason](formatNumber(series, language)))
  return [
    listed > 0 && said.weighed(formatNumber(weighed, language), formatPercent(falseDiscoveryRate * 100, language)),
    gaps.length > 0 && said.notWeighed(formatList(gaps, language)),
    !isCurrent && said.stale,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
