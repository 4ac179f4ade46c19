import type { Drafts } from './drafts.ts'

const nameOf = (keeper: string) => `pantau-isian-${keeper}`

/** Keeps what is not sent in the browser, until it is. */
export function keepDrafts(keeper: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(nameOf(keeper))
    else localStorage.setItem(nameOf(keeper), JSON.stringify(drafts))
  } catch {
    // A browser that keeps nothing still sends every cell.
  }
}

export function readKeptDrafts(keeper: string): Drafts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(keeper)) ?? '{}')
    return isDrafts(kept) ? kept : {}
  } catch {
    return {}
  }
}

const isDrafts = (kept: unknown): kept is Drafts =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.values(kept).every(
    (draft: unknown) =>
      typeof draft === 'object' &&
      draft !== null &&
      'typed' in draft &&
      typeof draft.typed === 'string' &&
      'version' in draft &&
      typeof draft.version === 'number' &&
      'area' in draft &&
      'element' in draft,
  )
