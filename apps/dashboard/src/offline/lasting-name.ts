/** The name of a file whose content never changes: it carries the content's hash. */
export const lastingName = (name: string, hash: string): string => name.replace(/\.(\w+)$/, `.${hash}.$1`)

export const isLasting = (name: string): boolean => /\.[0-9a-f]{16}\.\w+$/.test(name)
