/** Width of the column of names, left of the drawing and of the sheet below it. */
export const nameColumnPx = 118

/** More columns than this do not fit one sheet. */
export const mostColumns = 40

/** More columns than this are too narrow for long names: they stand upright. */
export const uprightColumns = 10

/** More columns than this are too narrow to read on a screen, which shows a list in place of the sheet. */
export const wideColumns = 20
