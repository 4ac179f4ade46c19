import { formatNumber, type Language } from '../../../charts/format/format-number.ts'

const LEAST_PLAIN = 0.001
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A small chance as people write it: 0,034, else 5,3 × 10⁻⁷; what a computer cannot tell from nothing is below 10⁻³⁰⁰. */
export function sayChance(chance: number, language: Language): string {
  if (chance >= LEAST_PLAIN) return formatNumber(chance, language, chance >= 0.1 ? 2 : 3)
  if (chance <= 0) return '< 10⁻³⁰⁰'
  const power = Math.floor(Math.log10(chance))
  return `${formatNumber(chance / 10 ** power, language, 1)} × 10⁻${raise(-power)}`
}

const raise = (value: number): string =>
  [...String(value)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('')
