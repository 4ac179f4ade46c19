/** What every form for recording says by itself. */
export const forms = {
  plain: {
    problemsTitle: 'Not saved yet. Mend this first:',
    notChosen: 'Not chosen yet',
    sending: 'Saving…',
    matchesTitle: 'She may be registered already',
    matchesNote:
      'Nothing has been saved yet. Ask her or that health centre. If she is the same woman, use her client number.',
    someoneElse: 'She is somebody else, or pregnant again: register her as a new client',
  },
  yes: 'Yes',
  no: 'No',
  record: 'Save',
  correct: 'Save the correction',
  reason: 'Reason for the correction',
  reasonHint: 'A few words; they are kept with the history. For example: date mistyped.',
  missing: 'Fill this in.',
  missingDay: 'Fill in the day.',
  chooseOne: 'Choose one.',
  notANumber: (typed: string) => `"${typed}" is no number. Write digits only, for example 52.5.`,
  notWhole: 'Write a whole number.',
  notADay: (typed: string) => `"${typed}" is no day. Choose it from the calendar.`,
  notATime: (typed: string) => `"${typed}" is no time. Write hours and minutes, for example 08:10.`,
  away: 'The data service does not answer. What you typed is still here; save again in a moment.',
}
