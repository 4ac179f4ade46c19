import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { sayChance } from '../say-chance.ts'
import type { Flag } from './read-flag.ts'

const LEAST_IN_WORDS = 0.01 // larger chances are said as they are

/** The few figures that decide how much a signal says. Props: language, flag. */
export const FlagFacts = ({
  language,
  flag: { p, q, bonferroni, rank, strips },
}: {
  language: Language
  flag: Flag
}) => {
  const { page: said } = words[language].flags
  const facts = [
    ...(p === null ? [] : [{ name: said.facts.p, value: sayOneIn(p, language), note: said.facts.pNote }]),
    ...(q === null ? [] : [{ name: said.facts.q, value: sayChance(q, language), note: said.facts.qNote }]),
    ...(bonferroni === null
      ? []
      : [{ name: said.facts.bonferroni, value: sayChance(bonferroni, language), note: said.facts.bonferroniNote }]),
    { name: said.facts.rank, value: formatNumber(rank, language), note: said.facts.rankNote },
    ...(p === null && strips[0]
      ? [{ name: said.facts.pupils, value: formatNumber(strips[0].rows.length, language), note: said.facts.pupilsNote }]
      : []),
  ]
  return (
    <dl className="flag-facts">
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b>
            <span className="hint">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function sayOneIn(chance: number, language: Language): string {
  if (chance >= LEAST_IN_WORDS || chance <= 0) return sayChance(chance, language)
  const times = 1 / chance
  if (times >= 1e6) return sayChance(chance, language)
  return words[language].flags.page.inWhole(formatNumber(Math.round(times), language))
}
