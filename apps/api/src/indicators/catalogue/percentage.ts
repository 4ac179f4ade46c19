/** What most entries share: people among people, in per cent, reported and judged down to the village. */
export const percentage = {
  domain: 'HEALTH',
  kind: 'PROPORTION',
  multiplier: 100,
  unit: { id: '%', en: '%' },
  direction: 'HIGHER_IS_BETTER',
  judgedAt: 'VILLAGE',
  reportedAt: 'VILLAGE',
} as const
