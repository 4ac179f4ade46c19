import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'

const folder = join(import.meta.dirname, '../../../../../..', 'shared', 'domain', 'health')
const hasReference = existsSync(folder)
if (!hasReference) console.warn('The reference list of indicators is not here: its comparison is skipped.')

const readRows = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(','))

const sum = (parts: readonly string[]) => parts.join('+')

describe.skipIf(!hasReference)('the reference list of indicators', () => {
  it('is in the catalogue, every one', () => {
    const keys = readRows('indicators.csv').map(([key = '']) => key)
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter((key) => !catalogue.has(key))).toEqual([])
  })

  it('has the same formulas in the same months over the same kinds of denominators', () => {
    const isStored = (key: string) => catalogue.get(key)?.formulas.length === 0
    const listed = readRows('indicator_formulas.csv').filter(([key = '']) => !isStored(key))
    const missing = listed.filter(
      ([key = '', from, to, numerator, denominator, type]) =>
        !catalogue
          .get(key)
          ?.formulas.some(
            (formula) =>
              (formula.validFrom ?? '') === from &&
              (formula.validTo ?? '') === to &&
              sum(formula.numerator) === numerator &&
              sum(formula.denominator) === denominator &&
              formula.denominatorType === type,
          ),
    )
    expect(missing.map(([key]) => key)).toEqual([])
  })
})
