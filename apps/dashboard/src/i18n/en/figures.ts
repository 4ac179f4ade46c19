import type { Words } from '../id.ts'

export const figures: Words['figures'] = {
  intervalHeader: '95% interval',
  interval: (lower, upper) => `95% interval: ${lower}–${upper}`,
  outOf: (numerator, denominator) => `${numerator} of ${denominator}`,
  countOnly: (count) => `${count} counted`,
  unsurePlace: (place, value, missing, expected) =>
    `${place} looks still worse (${value}), but ${missing} of its ${expected} reports are missing.`,
  shareOf: (numerator, denominator) => `${numerator}, % of ${denominator}`,
  notReported: 'not reported',
  notReportedShort: 'not yet',
  suppressed: 'hidden',
  notApplicable: 'cannot be computed',
  status: {
    MET: {
      HIGHER_IS_BETTER: 'Above the target',
      LOWER_IS_BETTER: 'Below the target limit',
      NEUTRAL: 'Meets the target',
    },
    MISSED: {
      HIGHER_IS_BETTER: 'Below the target',
      LOWER_IS_BETTER: 'Above the target limit',
      NEUTRAL: 'Misses the target',
    },
    NOT_DISTINGUISHABLE: 'Not distinguishable from the target yet',
    NO_TARGET: (year) => `No target set for ${year} yet`,
    NOT_JUDGED: 'Not judged against a target here',
  },
  target: (value, year, source) => `target ${value} (${year}, ${source})`,
  reasons: {
    NUMERATOR_NOT_REPORTED: (numerator, _denominator, period) =>
      `${numerator} of ${period} are not reported, so the figure is not computed.`,
    DENOMINATOR_NOT_REPORTED: (_numerator, denominator, period) =>
      `${denominator} of ${period} are not reported, so only the counts are shown.`,
    BOTH_NOT_REPORTED: (numerator, denominator, period) =>
      `${numerator} and ${denominator.toLowerCase()} of ${period} are not reported.`,
    ZERO_DENOMINATOR: (_numerator, denominator, period) =>
      `${denominator} of ${period} are zero, so the figure cannot be computed.`,
    MONTHS_DIFFER: (numerator, denominator, period) =>
      `${numerator} and ${denominator} of ${period} were reported for different months, so there is no rate.`,
    PARTS_MISSING: (_numerator, _denominator, period) =>
      `Not all regencies have reported for ${period}, so there is no sum.`,
    NEGATIVE: (numerator, _denominator, period) =>
      `${numerator} of ${period} are negative because a cumulative report fell.`,
    NUMERATOR_ABOVE_DENOMINATOR: (numerator, denominator, period) =>
      `${numerator} of ${period} outnumber ${denominator.toLowerCase()}: one of the reports is wrong.`,
    NOT_FROM_COUNTS: (_numerator, _denominator, period) =>
      `No result of an analysis for ${period} yet; this figure is not a numerator over a denominator.`,
    NO_FORMULA: (_numerator, _denominator, period) => `The indicator has no formula for ${period}.`,
  },
  history: 'History of reports',
  tooFewCases: (level: string) =>
    `Too few cases for a rate in an area this small: the counts are shown. The rate is judged from the level of ${level} up.`,
  flags: {
    NUMERATOR_ABOVE_DENOMINATOR: 'The numerator is larger than the denominator; not clamped.',
    NUMERATOR_WITHOUT_DENOMINATOR: 'Something was counted although the denominator is zero.',
    NEGATIVE_COUNT: 'A cumulative report fell: what earlier months had too much is taken off here.',
    INCOMPLETE: 'Not all units have reported; this is of those that have.',
    REPORT_DIFFERS_FROM_PARTS: "This area's own report differs from the sum of its parts; the sum is shown.",
    COVERS_SEVERAL_MONTHS: 'Holds events of earlier months that were not reported on their own.',
    TARGET_PROJECTED:
      'The target population is projected: a share of that of an area above by population, or computed from another one.',
  },
  completeness: (reported, expected, level) => `${reported} of ${expected} reports from ${level} received`,
  reportsFrom: (level) => `reports from ${level}`,
  completenessShort: (reported, expected) => `${reported} of ${expected} reports`,
  sameAsPublished: 'as published',
  loaded: (instant) => `loaded ${instant}`,
  per12Months: '12 months',
  published: 'Published figures',
  publishedNoInterval: 'A published figure without its number of cases, so no interval can be computed.',
  counted: 'Counted from reports',
  noOwnReport: 'not counted',
  source: 'Source',
  method: 'Method',
  methods: {
    wilson: 'Wilson interval',
    byar: 'Byar interval',
    exact: 'exact Poisson interval',
    wilson_or_byar: 'Wilson interval; Byar where coverage passes 100%',
    byar_exact: 'Byar interval; exact Poisson below 10 cases',
    stored: 'interval of its analysis',
  },
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  numerator: 'Numerator',
  denominator: 'Denominator',
  statusHeader: 'Against the target',
  area: 'Area',
  period: 'Period',
  year: 'Year',
  outside: 'Mothers from elsewhere are counted apart and enter the coverage of no subdistrict.',
  noRate: (unit) => `The rate ${unit} is not computed.`,
  noShare: 'The percentage is not computed.',
  noInterval: 'Without interval',
  noFreshness: 'no reports yet',
  noCompleteness: 'Completeness unknown',
  noFormula: 'A stored result of an analysis, not a numerator over a denominator.',
  judged: {
    worse: 'missed the target',
    better: 'met the target',
    unsure: 'cannot be told apart from the target',
    none: 'not judged here',
  },
  parts: {
    missed: (count, judged, level, name) => `${count} of ${judged} ${level} missed the target of ${name}`,
    noneMissed: (level, name) => `No ${level} missed the target of ${name}`,
    farthest: (names, name) => `${names} farthest from the ${name} target`,
    range: (name, lowest, highest, areas) => `${name}: ${lowest} to ${highest} in ${areas}`,
    cases: (name, count, among, level) => `${name}: cases in ${count} of ${among} ${level}`,
    noCases: (name, among, level) => `${name}: no case in the ${among} ${level} that reported`,
    plain: (name, level) => `${name} by ${level}`,
  },
  trend: {
    risen: (name) => `${name} rose beyond the interval of a year before`,
    fallen: (name) => `${name} fell beyond the interval of a year before`,
    unchanged: (name) => `${name}: no real change from a year before`,
    redefined: (name) => `The formula of ${name} changed within the last year`,
    missedSince: (name) => `${name} has missed its target since the new formula`,
    metSince: (name) => `${name} has met its target since the new formula`,
    unknown: (name) => `${name} over time`,
    newFormula: 'new formula',
  },
}
