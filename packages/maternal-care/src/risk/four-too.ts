/** From where a mother is too young, too old, too soon or too often pregnant: instruments differ, so it is a setting. */
export interface FourTooThresholds {
  key: string
  youngBelowYears: number
  oldAboveYears: number
  closeBelowYears: number
  manyAboveChildren: number
  /** The day on which the age is taken. */
  ageOn: 'TODAY' | 'DUE_DATE'
}

/** Health promotion in Indonesia: < 20, > 35, < 2 years, > 3 children. */
export const COMMON_FOUR_TOO: FourTooThresholds = {
  key: 'COMMON',
  youngBelowYears: 20, // Kemenkes, health promotion on empat terlalu
  oldAboveYears: 35, // same
  closeBelowYears: 2, // same
  manyAboveChildren: 3, // same
  ageOn: 'TODAY',
}

/** SATUSEHAT's antenatal questionnaire Q0002: under 21 at birth by its answer rule, though its text says 20. */
export const SATUSEHAT_FOUR_TOO: FourTooThresholds = {
  key: 'SATUSEHAT_Q0002',
  youngBelowYears: 21, // SATUSEHAT, ANC playbook 2025, Q0002 item 2.1
  oldAboveYears: 35, // same, item 2.3
  closeBelowYears: 2, // same, item 2.2
  manyAboveChildren: 3, // same, item 2.4
  ageOn: 'DUE_DATE',
}

export interface FourTooFacts {
  /** Completed years on the day the thresholds name. */
  ageYears: number | null
  /** Years since the last birth; null when not known. */
  intervalYears: number | null
  /** Children born before; 0 in a first pregnancy, in which no interval can be too short. */
  children: number | null
}

/** Each null when it is not known; `any` is true once one is, false only when all four are. */
export interface FourTooFlags {
  young: boolean | null
  old: boolean | null
  close: boolean | null
  many: boolean | null
  any: boolean | null
}

function decide(value: number | null, holds: (known: number) => boolean): boolean | null {
  return value === null ? null : holds(value)
}

/**
 * Empat terlalu: muda, tua, rapat, banyak. A missing fact leaves its flag null, never false. Thresholds are exclusive:
 * below, above (Kemenkes; SATUSEHAT 2025); the Poedji Rochjati card has its own.
 */
export function flagFourToo(facts: FourTooFacts, thresholds: FourTooThresholds = COMMON_FOUR_TOO): FourTooFlags {
  const young = decide(facts.ageYears, (years) => years < thresholds.youngBelowYears)
  const old = decide(facts.ageYears, (years) => years > thresholds.oldAboveYears)
  const isFirst = facts.children === 0 && facts.intervalYears === null
  const close = isFirst ? false : decide(facts.intervalYears, (years) => years < thresholds.closeBelowYears)
  const many = decide(facts.children, (children) => children > thresholds.manyAboveChildren)
  const flags = [young, old, close, many]
  const anyOrUnknown = flags.includes(null) ? null : false
  return { young, old, close, many, any: flags.includes(true) ? true : anyOrUnknown }
}
