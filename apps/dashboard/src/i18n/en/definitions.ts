import type { Words } from '../id.ts'

export const definitions: Words['definitions'] = {
  title: 'Definitions',
  heading: 'What is counted, and how',
  dek: 'Every indicator is a numerator over a denominator, with its formula by year, targets and source. This page is open to anyone.',
  indicators: 'Indicators',
  elements: 'Elements counted',
  elementsNote: 'Indicators are made of these elements; their keys are used in files to import.',
  name: 'Name',
  key: 'Key',
  unit: 'Unit',
  numerator: 'Numerator',
  denominator: 'Denominator',
  kind: 'Kind',
  reportedAt: 'Reported down to',
  domains: { HEALTH: 'Mother and child health', EDUCATION: 'Quality and integrity of assessment' },
  elementKinds: {
    FLOW: 'counted in a month',
    STOCK: 'a state at the end of the month',
    TARGET: 'target population of a year',
  },
}
