export const providers = ['MIDWIFE', 'DOCTOR', 'SPECIALIST', 'NURSE', 'TRADITIONAL', 'FAMILY'] as const
export const places = ['HOME', 'POSYANDU', 'VILLAGE_POST', 'HEALTH_CENTRE', 'CLINIC', 'HOSPITAL', 'ON_THE_WAY'] as const
export const presentations = ['HEAD', 'BREECH', 'TRANSVERSE'] as const
export const outcomes = ['BIRTH', 'MISCARRIAGE'] as const
export const methods = ['SPONTANEOUS', 'VACUUM', 'CAESAREAN'] as const
export const complications = [
  'HAEMORRHAGE',
  'HYPERTENSION',
  'INFECTION',
  'OBSTRUCTED',
  'RETAINED_PLACENTA',
  'RUPTURED_MEMBRANES',
  'OTHER',
] as const
export const sexes = ['FEMALE', 'MALE'] as const
export const referralOutcomes = ['RECOVERED', 'IN_CARE', 'REFERRED_ON', 'DIED', 'REFUSED'] as const
export const deathKinds = ['MATERNAL', 'FETAL', 'INFANT'] as const
export const causeGroups = [
  'HAEMORRHAGE',
  'HYPERTENSION',
  'INFECTION',
  'HEART',
  'METABOLIC',
  'LOW_WEIGHT',
  'ASPHYXIA',
  'CONGENITAL',
  'PNEUMONIA',
  'DIARRHOEA',
  'INCIDENTAL',
  'OTHER',
  'UNKNOWN',
] as const
export const deathDelays = ['DECIDING', 'REACHING', 'RECEIVING'] as const
export const reviewVerdicts = ['AVOIDABLE', 'UNAVOIDABLE', 'UNDETERMINED'] as const
export const nearnesses = ['RT', 'RW', 'HAMLET', 'VILLAGE', 'NEIGHBOUR'] as const
export const assignmentEnds = ['HANDED_OVER', 'CADRE_ENDED', 'CLIENT_MOVED', 'REFUSED', 'COMPLETED'] as const
export const cadreStatuses = ['ACTIVE', 'RESTING', 'ENDED'] as const
export const closingReasons = ['MOVED_AWAY', 'LOST', 'DUPLICATE'] as const

export type Choice<T extends readonly string[]> = T[number]
