import { keyOf } from '../graphql/global-id.ts'

/** The number of an import in the register; 0, which none has, for a key that is no number. */
export const importNumber = (key: string): number => (/^\d{1,9}$/.test(key) ? Number(key) : 0)

/** The number behind a global id, which must be one of an import. */
export const importNumberOf = (id: string): number => importNumber(keyOf('Import', id))
