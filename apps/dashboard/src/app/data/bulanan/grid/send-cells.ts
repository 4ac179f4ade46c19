import type { Drafts, SaveAnswer } from './drafts.ts'
import type { GridIssue } from './grid-data.ts'

/** What the route beside this folder answers. */
export type SendResult =
  | (SaveAnswer & {
      readonly outcome: 'SAVED'
      readonly issues: readonly GridIssue[]
      readonly checkedAreas: readonly string[]
    })
  | { readonly outcome: 'OFFLINE' | 'SIGNED_OUT' }

/** Sends texts to the server; `keepalive` lets the page be left meanwhile. */
export async function sendCells(formId: string, drafts: Drafts): Promise<SendResult> {
  try {
    const response = await fetch('/data/bulanan/simpan', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      keepalive: true,
      body: JSON.stringify({ formId, cells: Object.values(drafts) }),
    })
    if (response.status === 401 || response.status === 403) return { outcome: 'SIGNED_OUT' }
    if (!response.ok) return { outcome: 'OFFLINE' }
    return (await response.json()) as SendResult
  } catch {
    return { outcome: 'OFFLINE' }
  }
}
