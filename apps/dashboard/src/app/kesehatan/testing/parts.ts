import type { ComparedPart } from '../../figures/compared-area.ts'
import type { FigureParts } from '../../figures/indicator-figure.ts'
import { figure } from '../../figures/testing/figure.ts'
import type { ProfileColumn, ProfileIndicator } from '../profile-columns.ts'

export const coverage: ProfileIndicator = {
  key: 'K6',
  kind: 'PROPORTION',
  direction: 'HIGHER_IS_BETTER',
  judgedAt: 'VILLAGE',
  judgedOverThreeYearsAt: 'VILLAGE',
  shortName: 'K6',
}

export const deaths: ProfileIndicator = {
  key: 'AKI',
  kind: 'RATIO',
  direction: 'LOWER_IS_BETTER',
  judgedAt: 'REGENCY',
  judgedOverThreeYearsAt: 'SUBDISTRICT',
  shortName: 'Kematian ibu',
}

export const part = (
  name: string,
  given: Partial<FigureParts> = {},
  indicator: ProfileIndicator = coverage,
): ComparedPart => ({
  ...figure(indicator, { target: { year: 2026, value: 82, source: '' }, ...given }),
  area: { code: name, level: 'SUBDISTRICT', name, fullName: `Kecamatan ${name}`, tile: null },
  published: [],
})

export const column = (
  parts: readonly ComparedPart[],
  here?: FigureParts,
  indicator: ProfileIndicator = coverage,
): ProfileColumn => ({ indicator, here, parts, isCount: false })
