import type { QualityWords } from './quality-words.ts'

/** What is wrong and how to mend it, in English. */
export const wordsEn: QualityWords = {
  NOT_REPORTED: ({ period, last }) =>
    last === ''
      ? `The report for ${period} has not come, and there never was one before.`
      : `The report for ${period} has not come; the last one is for ${last}.`,
  ELEMENTS_MISSING: ({ period, value, expected, absent }) =>
    `${period}: ${value} of ${expected} counts that are usually reported have come. Missing: ${absent}.`,
  VILLAGES_MISSING: ({ period, value, expected }) => `${period}: ${value} of ${expected} villages have reported.`,
  SENT_LATE: ({ period, value, deadline }) => `The form for ${period} came ${value} days after its day, ${deadline}.`,
  SILENT: ({ value, last }) => `No report for ${value} months; the last one is for ${last}.`,
  FALLEN: ({ element, period, value, expected }) =>
    `${element}: the count since January fell from ${expected} to ${value} in ${period}. Check both.`,
  PARTS_DIFFER: ({ element, period, value, expected }) =>
    `${element}, ${period}: the own report is ${value}, the sum of its parts ${expected}. The sum is shown.`,
  MONTHS_DIFFER: ({ element, period, value, expected }) =>
    `${element}, ${period}: the report for the year is ${value}, the sum of its twelve months ${expected}. The sum is shown.`,
  PART_ABOVE_WHOLE: ({ element, whole, period, value, expected }) =>
    `${element} (${value}) is larger than ${whole} (${expected}) in ${period}, of which it is a part.`,
  COUNTED_ABOVE: ({ indicator, period, value, expected }) =>
    `${indicator}, January to ${period}: ${value} of ${expected}, more than the whole. One of the reports is wrong.`,
  COVERAGE_ABOVE: ({ indicator, period, value, expected }) =>
    `${indicator}, January to ${period}: ${value} of a year's target of ${expected}. The target is too small, or a report too large.`,
  STANDS_APART: ({ element, period, value, expected, minimum, maximum }) =>
    `${element}, ${period}: ${value}, usually ${expected} (${minimum} to ${maximum}). Make sure it is no slip.`,
  MONTH_COPIED: ({ period, value, before }) =>
    `${period}: all ${value} counts are those of ${before}. Make sure they were not copied.`,
  ROWS_REFUSED: ({ period, value }) =>
    `${value} rows were refused when the figures of ${period} came in. Mend and import them again.`,
  REGISTER_DIFFERS: ({ element, period, value, expected, others }) =>
    `${element}, ${period}: report ${value}, register ${expected}.${others === '' ? '' : ` Other counts that differ: ${others}.`} Compare the two.`,
  REGISTER_ONLY: ({ element, period, expected, others }) =>
    `${element}, ${period}: register ${expected}, no report yet.${others === '' ? '' : ` Other counts that differ: ${others}.`}`,
  ROWS_DOUBLE: ({ period, value }) =>
    `${value} double rows were refused when the figures of ${period} came in. Leave one row for each area and measure.`,
}
