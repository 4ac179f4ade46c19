export interface WorkLine {
  readonly key: string
  /** Client number to lead to; null for a cadre. */
  readonly number: string | null
  readonly who: string
  readonly where: string
  readonly risk: string | null
  readonly what: string
  readonly isUrgent: boolean
}

/** The list as a message: a head and a numbered line each. */
export const writeMessage = (head: string, lines: readonly WorkLine[], nothing: string): string =>
  [
    head,
    ...(lines.length === 0
      ? [nothing]
      : lines.map(({ who, where, risk, what, isUrgent }, index) =>
          [`${index + 1}. ${isUrgent ? '(!) ' : ''}${who}`, where, ...(risk === null ? [] : [risk]), what].join(', '),
        )),
  ].join('\n')
