import { writeLetter } from '../../../offline/outbox.ts'
import type { Vault } from '../../../offline/vault.ts'
import { type Draft, draftId, draftKind, listSigns } from './draft.ts'
import type { SheetLetter, StageLetter } from './letters.ts'

/** Puts the answers given so far into the outbox, under a key of their own. */
async function writeSheet(vault: Vault, { column, form, answers, baseRevision }: Draft): Promise<void> {
  const body: SheetLetter = {
    kind: 'SHEET',
    ...column,
    version: form.version,
    answers,
    baseRevision,
    filledAt: new Date().toISOString(),
  }
  await writeLetter(
    vault.store,
    { key: crypto.randomUUID(), owner: vault.owner, subject: draftId({ column }), body },
    Date.now(),
  )
}

/** Tells a danger sign at once, ahead of the rest of the sheet; the draft goes on. */
export async function tellSigns(vault: Vault, draft: Draft): Promise<void> {
  await writeSheet(vault, draft)
  const toldSigns = listSigns(draft).map(({ code }) => code)
  await vault.change<Draft>(draftKind, draftId(draft), (now) => ({ ...(now ?? draft), toldSigns }))
}

export async function sendDraft(vault: Vault, draft: Draft): Promise<void> {
  await writeSheet(vault, draft)
  await vault.change<Draft>(draftKind, draftId(draft), () => undefined)
}

export async function writeStage(vault: Vault, subject: string, letter: Omit<StageLetter, 'kind'>): Promise<void> {
  const body: StageLetter = { kind: 'STAGE', ...letter }
  await writeLetter(vault.store, { key: crypto.randomUUID(), owner: vault.owner, subject, body }, Date.now())
}
