import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import type { FormulaProfile } from '../indicator.ts'

const lines = readFileSync(join(import.meta.dirname, '../../../../../docs/methods.md'), 'utf8').split('\n')
const rowOf = (key: string) => lines.find((line) => line.startsWith(`| \`${key}\` `)) ?? ''
const keysOfPage = lines.flatMap((line) => /^\| `([A-Z][A-Z0-9_]*)` .*[÷–]/.exec(line)?.[1] ?? [])
const formulaWords = ({ numerator, denominator }: FormulaProfile) =>
  `${numerator.join(' + ')} ÷ ${denominator.join(' + ')} `

it('the written methods name every indicator with its formulas, targets and source', () => {
  const missing = [...catalogue.values()].flatMap(({ key, formulas, targets, source }) =>
    [
      ...formulas.map(formulaWords),
      targets.map(({ value, year }) => `**${value}** (${year})`).join(', ') || '–',
      source,
    ]
      .filter((words) => !rowOf(key).includes(words))
      .map((words) => `${key}: ${words}`),
  )
  expect(missing).toEqual([])
})

it('the written methods and the catalogue hold the same indicators, each once', () => {
  expect(keysOfPage.toSorted()).toEqual([...catalogue.keys()].toSorted())
})
