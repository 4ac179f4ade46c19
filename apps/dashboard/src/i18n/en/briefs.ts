import type { Words } from '../id.ts'

export const briefs: Words['briefs'] = {
  title: 'Weekly briefs',
  link: 'Weekly brief (A4)',
  dek: 'One page for the regent, written by rules from changes, targets, decisions and completeness; every sentence carries its query.',
  toPresent: (week) => `This week (${week})`,
  toPrevious: (week) => `Last week (${week})`,
  kept: 'Those that are kept',
  keptNote: 'The brief of a week no longer changes once the week has ended.',
  noneKept: 'None is kept yet. The brief of last week is kept when it is first opened.',
  days: (first, last) => `${first} to ${last}`,
  written: (day) => `Written ${day}.`,
  toList: 'All weekly briefs',
}
