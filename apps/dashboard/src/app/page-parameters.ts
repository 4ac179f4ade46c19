/** What the framework hands a page from the query of its address. */
export type PageParameters = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** The first value of a parameter that may be given twice. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
