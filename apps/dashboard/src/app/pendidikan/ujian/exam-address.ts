export const examAddress = (id: string): string => `/pendidikan/ujian/${encodeURIComponent(id)}`

/** Where the parts of an exam are brought in. */
export const partsAddress = (id: string): string => `${examAddress(id)}/berkas`

/** The report of a school. */
export const schoolReportAddress = (id: string, npsn: string): string => `${examAddress(id)}/sekolah/${npsn}`
