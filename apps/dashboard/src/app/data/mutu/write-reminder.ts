export interface RemindedIssue {
  readonly where: string
  readonly message: string
}

interface Reminder {
  readonly head: string
  readonly foot: string
  /** The puskesmas, whose name stands in the head already. */
  readonly unit: string
}

/** A message to a puskesmas: a head, a numbered line for each thing to mend, the place where it is another one. */
export const writeReminder = (issues: readonly RemindedIssue[], { head, foot, unit }: Reminder): string =>
  [
    head,
    ...issues.map(({ where, message }, place) => `${place + 1}. ${where === unit ? '' : `${where}: `}${message}`),
    foot,
  ].join('\n')
