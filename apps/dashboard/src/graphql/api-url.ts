/** Address of the API, seen from this server. */
export const apiUrl = (): string => (process.env.API_URL ?? 'http://127.0.0.1:4000').replace(/\/$/, '')
