import type { Words } from '../id.ts'

export const health: Words['health'] = {
  title: 'Health',
  eyebrow: (group, area, period) => `${group} · ${area}, ${period}`,
  groupChoice: 'Group of indicators',
  groups: {
    pokok: 'Main',
    hamil: 'Pregnancy',
    gizi: 'Maternal nutrition',
    risiko: 'Risk',
    bersalin: 'Birth, postpartum, FP',
    bayi: 'Newborns',
    anak: 'Children',
    pendampingan: 'Cadres',
    riil: 'Over real counts',
    kematian: 'Deaths',
    lain: 'Others',
  },
  partsChoice: 'By',
  indicatorChoice: 'Indicator read',
  findings: {
    missed: (names) => `${names} missed the target`,
    missedCount: (count, judged) => `${count} of ${judged} indicators missed the target`,
    noneMissed: 'No indicator of this group missed its target',
    unjudged: 'This group cannot be judged against targets yet',
    nothing: (period) => `No figures of this group yet, ${period}`,
  },
  deks: {
    missed: (name, [count, judged], level, farthest) =>
      `${name}: ${count} of ${judged} ${level} missed the target, farthest ${farthest}.`,
    unsure: (count, level) => `${count} ${level} cannot be told apart from the target.`,
    unjudged: (name, level) => `${name}: not judged at the level of ${level}.`,
    missing: (count, level) => `${count} ${level} have not reported.`,
  },
  tableAlone: (area) => `Indicators of ${area}`,
  profile: 'Indicator profile',
  profileNote: 'Column titles sort, names of areas open their parts, numbers open the page of their indicator.',
  tableUnit: (period) =>
    `Value, 95% interval and counts, ${period}. Colour only where the whole interval lies on one side of the target; without colour it is not judged.`,
  noParts: 'This area has no parts; it is shown alone.',
  notReported: (names) => `Not reported here yet: ${names}.`,
  target: (value, year) => `target ${value} (${year})`,
  noTarget: 'no target',
  counts: 'counts only',
  more: (name) => `All about ${name}`,
  noComparison: (name, level) => `${name} by ${level} are too rare to compare; their counts are in the table above.`,
  emptyTitle: 'No figures of this group yet',
  empty: 'Choose another group or period, or import the reports. The guide explains the steps.',
  toData: 'To the Data page',
  otherDomain:
    'This page is about health, and your account reads about assessment. Definitions, areas and data are open to you.',
}
