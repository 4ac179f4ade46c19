/** What proctors note. What could explain answers alike on its own is told apart from what nobody may do. */
export const incidentKinds = [
  'NOTE',
  'MISPRINT',
  'EXPLAINED',
  'RESEATED',
  'TALKING',
  'HELP',
  'DEVICE',
  'OPENED_EARLY',
] as const

export type IncidentKind = (typeof incidentKinds)[number]

/** Kinds that document a case which stands without them; the others are innocent explanations to weigh. */
export const documentingKinds: readonly IncidentKind[] = ['TALKING', 'HELP', 'DEVICE', 'OPENED_EARLY']
