import type { Words } from '../id.ts'

export const definitions: Words['definitions'] = {
  title: 'Definitions',
  heading: 'What is counted, and how',
  dek: 'Every indicator is a numerator over a denominator, with its formula by year, targets and source. This page is open to anyone.',
  search: 'Search definitions',
  searchButton: 'Search',
  themes: 'Themes',
  found: (indicators, elements) => `${indicators} indicators and ${elements} elements.`,
  all: 'Show all',
  nothingTitle: 'Nothing found',
  nothing: (asked) => `No indicator or element contains “${asked}”. Try a single word, such as anaemia, KF or deaths.`,
  indicatorCount: (count) => `${count} indicators`,
  toFigures: (name) => `Figures: ${name}`,
  elements: 'Elements counted',
  elementsNote: 'Indicators are made of these elements; their keys are used in files to import.',
  name: 'Name',
  key: 'Key',
  usedBy: 'Used by indicators',
  usedByNone: 'not used yet',
  reportedAt: 'Reported down to',
  domains: { HEALTH: 'Mother and child health', EDUCATION: 'Quality and integrity of assessment' },
  elementKinds: {
    FLOW: 'Counted in a month',
    STOCK: 'A state at the end of the month',
    TARGET: 'Target population of a year',
  },
}
