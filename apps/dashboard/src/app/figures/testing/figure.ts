import type { FigureParts } from '../indicator-figure.ts'

type Described = Pick<FigureParts['indicator'], 'key' | 'kind' | 'direction' | 'shortName'> &
  Partial<Pick<FigureParts['indicator'], 'judgedAt' | 'judgedOverThreeYearsAt'>>

export const figure = (
  { key, kind, direction, shortName, judgedAt = 'VILLAGE', judgedOverThreeYearsAt = judgedAt }: Described,
  given: Partial<FigureParts> = {},
): FigureParts => ({
  indicator: {
    key,
    kind,
    direction,
    shortName,
    name: shortName,
    unit: '%',
    numeratorText: 'Ibu dengan K6',
    denominatorText: 'Sasaran',
    intervalMethod: 'wilson_or_byar',
    judgedAt,
    judgedOverThreeYearsAt,
  },
  area: { level: 'REGENCY' },
  period: { grain: 'YEAR' },
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  formulaFrom: null,
  availability: given.value == null ? 'NOT_REPORTED' : 'AVAILABLE',
  reason: null,
  status: 'NOT_JUDGED',
  target: null,
  completeness: null,
  sources: [],
  ...given,
})
