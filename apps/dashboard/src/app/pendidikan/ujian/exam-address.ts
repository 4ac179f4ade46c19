export const examAddress = (id: string): string => `/pendidikan/ujian/${encodeURIComponent(id)}`

/** Where the parts of an exam are brought in. */
export const partsAddress = (id: string): string => `${examAddress(id)}/berkas`
