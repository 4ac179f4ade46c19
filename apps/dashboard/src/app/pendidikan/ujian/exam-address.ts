export const examAddress = (id: string): string => `/pendidikan/ujian/${encodeURIComponent(id)}`
