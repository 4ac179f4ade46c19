/** In place of a week: that of today. */
export const newest = 'terbaru'

export const briefAddress = (week: string = newest): string => `/brief/${week}`
