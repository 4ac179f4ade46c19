import { badInput } from '../errors.ts'

/** An opaque id, unique over all types. */
export const globalId = (type: string, key: string | number): string =>
  Buffer.from(`${type}:${key}`).toString('base64url')

/** What is behind a global id; null when it is none. */
export function readGlobalId(id: string): { type: string; key: string } | null {
  const text = Buffer.from(id, 'base64url').toString()
  const colon = text.indexOf(':')
  const found = { type: text.slice(0, colon), key: text.slice(colon + 1) }
  return colon > 0 && globalId(found.type, found.key) === id ? found : null
}

/** The key behind an id that must be of this type. */
export function keyOf(type: string, id: string): string {
  const found = readGlobalId(id)
  if (found?.type === type) return found.key
  throw badInput(`Id ${id} bukan id ${type}.`, `The id ${id} is not one of ${type}.`)
}
