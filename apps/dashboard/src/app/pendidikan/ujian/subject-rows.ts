/** As many subjects as the form takes at once; the same exam sent again takes more. */
export const subjectRows = ['1', '2', '3', '4'] as const
