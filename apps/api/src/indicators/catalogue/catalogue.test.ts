import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areaLevels } from '../../areas/area.ts'
import { catalogue } from '../catalogue.ts'
import { elements } from '../elements.ts'
import type { BilingualText, FormulaProfile, Indicator } from '../indicator.ts'
import { percentage } from './percentage.ts'

const entries = [...catalogue.values()]
const keysWhere = (isAt: (indicator: Indicator) => boolean) => entries.filter(isAt).map(({ key }) => key)

const texts = ({
  name,
  shortName,
  definition,
  numeratorText,
  denominatorText,
  unit,
}: Indicator): readonly BilingualText[] => [name, shortName, definition, numeratorText, denominatorText, unit]

const partsOf = ({ numerator, denominator }: FormulaProfile) => [...numerator, ...denominator]
const isStored = ({ kind }: Indicator) => kind === 'MEDIAN' || kind === 'ANALYSIS'
const wordCount = (text: string) => text.split(/\s+/).length

describe('every entry of the catalogue', () => {
  it('says everything in both languages, and not the same thing twice', () => {
    const isSilent = (text: BilingualText) => text.id.trim() !== text.id || !text.id || !text.en.trim()
    expect(keysWhere((entry) => texts(entry).some(isSilent))).toEqual([])
    expect(keysWhere(({ definition }) => definition.id === definition.en)).toEqual([])
  })

  it('has a definition of its own, short names of at most four words, and a source', () => {
    expect(new Set(entries.map(({ definition }) => definition.id)).size).toBe(entries.length)
    expect(new Set(entries.map(({ shortName }) => shortName.id)).size).toBe(entries.length)
    expect(new Set(entries.map(({ shortName }) => shortName.en)).size).toBe(entries.length)
    expect(keysWhere(({ shortName }) => wordCount(shortName.id) > 4 || wordCount(shortName.en) > 4)).toEqual([])
    expect(keysWhere(({ source }) => source.trim() === '')).toEqual([])
  })

  it('has a source, levels, a direction and an interval method that are known', () => {
    const directions = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL']
    const methods = ['wilson', 'wilson_or_byar', 'byar', 'byar_exact', 'stored']
    const isLacking = ({ source, judgedAt, reportedAt, direction, intervalMethod }: Indicator) =>
      source.trim().length < 4 ||
      ![judgedAt, reportedAt].every((level) => areaLevels.includes(level)) ||
      !directions.includes(direction) ||
      !methods.includes(intervalMethod)
    expect(keysWhere(isLacking)).toEqual([])
  })

  it('has a denominator whose first letter may be small, to stand inside a sentence', () => {
    const isAbbreviation = (text: string) => /^.[A-Z0-9]/.test(text)
    expect(keysWhere(({ denominatorText: { id, en } }) => isAbbreviation(id) || isAbbreviation(en))).toEqual([])
  })

  it('is known by a key that no other entry and no element has', () => {
    expect(keysWhere(({ key }) => elements.has(key) || !/^[A-Z][A-Z0-9_]*$/.test(key))).toEqual([])
    expect([...catalogue].every(([key, entry]) => key === entry.key)).toBe(true)
  })

  it('is listed: no part of this folder is forgotten and no key is taken twice', async () => {
    const parts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
      parts.map((name) => import(join(import.meta.dirname, name))),
    )
    const isPart = (value: unknown): value is readonly Indicator[] => Array.isArray(value)
    const listed = modules.flatMap((module) => Object.values(module).filter(isPart)).flat()
    expect(listed.map(({ key }) => key).sort()).toEqual([...catalogue.keys()].sort())
  })

  it('is judged no finer than it is reported, and over three years no coarser than over one', () => {
    const isCoarser = ({ judgedAt, judgedOverThreeYearsAt = judgedAt }: Indicator) =>
      areaLevels.indexOf(judgedOverThreeYearsAt) < areaLevels.indexOf(judgedAt)
    expect(keysWhere(isCoarser)).toEqual([])
    const depth = ({ judgedAt, reportedAt }: Indicator) => [
      areaLevels.indexOf(judgedAt),
      areaLevels.indexOf(reportedAt),
    ]
    expect(keysWhere((entry) => (([judged = 0, reported = 0]) => judged > reported)(depth(entry)))).toEqual([])
  })

  it('lists its targets newest first, one a year, each with a source and within reach', () => {
    const isUnordered = ({ targets }: Indicator) =>
      targets.some(({ year }, place) => year <= (targets[place + 1]?.year ?? 0))
    expect(keysWhere(isUnordered)).toEqual([])
    expect(keysWhere(({ targets }) => targets.some(({ value, source }) => !(value > 0) || source === ''))).toEqual([])
    const isAboveHundred = ({ unit, targets }: Indicator) =>
      unit.id === percentage.unit.id && targets.some(({ value }) => value > 100)
    expect(keysWhere(isAboveHundred)).toEqual([])
  })

  it('is per cent exactly where it is multiplied by a hundred', () => {
    expect(keysWhere(({ unit, multiplier }) => (unit.id === '%') !== (multiplier === 100))).toEqual([])
    expect(keysWhere(({ kind, multiplier }) => kind === 'PROPORTION' && multiplier !== 100)).toEqual([])
  })
})

describe('formulas', () => {
  it('are there for counted indicators, newest first without overlap or hole, and for no stored one', () => {
    expect(keysWhere((entry) => isStored(entry) !== (entry.formulas.length === 0))).toEqual([])
    const broken = keysWhere(({ formulas }) => formulas.length > 0 && !coversAllTime(formulas))
    expect(broken).toEqual([])
  })

  it('name elements that exist, each once, and never a target in a numerator', () => {
    const parts = entries.flatMap(({ formulas }) => formulas.flatMap(partsOf))
    expect(parts.filter((key) => !elements.has(key))).toEqual([])
    const repeats = (formula: FormulaProfile) => new Set(formula.numerator).size < formula.numerator.length
    expect(keysWhere(({ formulas }) => formulas.some(repeats))).toEqual([])
    const hasTargetAbove = ({ numerator }: FormulaProfile) =>
      numerator.some((key) => elements.get(key)?.kind === 'TARGET')
    expect(keysWhere(({ formulas }) => formulas.some(hasTargetAbove))).toEqual([])
  })

  it('have a projected denominator exactly where it is a target population', () => {
    const isMistyped = ({ denominator, denominatorType }: FormulaProfile) =>
      denominator.some((key) => (elements.get(key)?.kind === 'TARGET') !== (denominatorType === 'PROJECTED'))
    expect(keysWhere(({ formulas }) => formulas.some(isMistyped))).toEqual([])
  })

  it('count one month by states or by flows, never both, unless over a target population', () => {
    const kinds = (formula: FormulaProfile) =>
      new Set(
        partsOf(formula)
          .flatMap((key) => elements.get(key)?.kind ?? [])
          .filter((kind) => kind !== 'TARGET'),
      )
    expect(keysWhere(({ formulas }) => formulas.some((formula) => kinds(formula).size > 1))).toEqual([])
  })

  it('of counted parts put no element above one that does not contain it', () => {
    const isForeign = (formula: FormulaProfile) =>
      formula.denominatorType === 'COUNTED' &&
      formula.denominator.length === 1 &&
      formula.numerator.some((key) => !isPartOf(key, formula.denominator))
    expect(keysWhere(({ formulas }) => formulas.some(isForeign))).toEqual([])
  })

  it('have an interval that holds above 100 % where the denominator does not contain the numerator', () => {
    const isOpen = ({ formulas }: Indicator) => formulas.some(({ denominatorType }) => denominatorType !== 'COUNTED')
    expect(keysWhere((entry) => isOpen(entry) && entry.intervalMethod === 'wilson')).toEqual([])
    expect(keysWhere((entry) => entry.intervalMethod === 'stored' && !isStored(entry))).toEqual([])
  })
})

function coversAllTime(formulas: readonly FormulaProfile[]): boolean {
  const meets = ({ validFrom }: FormulaProfile, older: FormulaProfile | undefined) =>
    older ? older.validTo !== null && monthAfter(older.validTo) === validFrom : validFrom === null
  return formulas.at(0)?.validTo === null && formulas.every((formula, place) => meets(formula, formulas[place + 1]))
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function isPartOf(key: string, wholes: readonly string[]): boolean {
  const whole = elements.get(key)?.partOf ?? null
  return whole !== null && (wholes.includes(whole) || isPartOf(whole, wholes))
}
