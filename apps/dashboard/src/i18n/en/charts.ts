import type { Words } from '../id.ts'

export const charts: Words['charts'] = {
  trendSummary: (first, from, last, to) => `From ${from} (${first}) to ${to} (${last}).`,
  trendMissing: (count) =>
    count === '1' ? 'One period has not been reported.' : `${count} periods have not been reported.`,
  trendPublished: 'Published figures only; no counts have been reported for this area.',
  trendNothing: 'No value in this range yet.',
  compareSummary: (highest, most, lowest, least) => `Highest ${highest} (${most}), lowest ${lowest} (${least}).`,
  compareMissing: (count, total) => `${count} of ${total} areas have not reported.`,
  compareNothing: 'No area has reported yet.',
  noSource: 'no reports yet.',
  moreSources: (count) => `${count} more`,
  sinceFormula: (course) => `Since the new formula: ${course}`,
  counts: (name) => `${name}, counts`,
  countUnit: 'Number of events reported; without a denominator.',
  countMethod: 'counts as they are.',
  publishedMethod: 'published figures without their number of cases, so no interval can be computed.',
  unitFor: (unit, period) => `${unit}; ${period}.`,
}
