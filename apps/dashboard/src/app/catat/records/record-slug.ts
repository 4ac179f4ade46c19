/** Last part of a form's address, by what it records. */
export const recordSlugs = ['kontak', 'persalinan', 'nifas', 'bayi', 'rujukan', 'kematian'] as const

export type RecordSlug = (typeof recordSlugs)[number]

export const readRecordSlug = (text: string): RecordSlug | undefined => recordSlugs.find((slug) => slug === text)

export const clientHref = (number: string): string => `/catat/kehamilan/${encodeURIComponent(number)}`

export const recordHref = (number: string, slug: RecordSlug, correctedId?: string): string =>
  `${clientHref(number)}/${slug}${correctedId === undefined ? '' : `?perbaiki=${encodeURIComponent(correctedId)}`}`
