import type { OfflineStore } from './open-store.ts'
import { open, seal } from './sealing.ts'

/** Records of one account, open while its PIN has been given. Kinds and ids are kept in clear: they name nobody. */
export class Vault {
  constructor(
    readonly store: OfflineStore,
    readonly owner: string,
    private readonly key: CryptoKey,
  ) {}

  private placeOf(kind: string, id: string): string {
    return `record/${this.owner}/${kind}/${id}`
  }

  async read<T>(kind: string, id: string): Promise<T | undefined> {
    const found = await this.store.get('records', [this.owner, kind, id])
    return found && open<T>(this.key, found.content, this.placeOf(kind, id))
  }

  async list<T>(kind: string): Promise<T[]> {
    const found = await this.store.getAll('records', IDBKeyRange.bound([this.owner, kind], [this.owner, kind, []]))
    return Promise.all(found.map(({ id, content }) => open<T>(this.key, content, this.placeOf(kind, id))))
  }

  /** Changes a record by what it is now, also where another tab changes it at the same moment; undefined removes it. */
  async change<T>(kind: string, id: string, apply: (before: T | undefined) => T | undefined): Promise<T | undefined> {
    for (;;) {
      const before = await this.store.get('records', [this.owner, kind, id])
      const after = apply(before && (await open<T>(this.key, before.content, this.placeOf(kind, id))))
      const content = after === undefined ? undefined : await seal(this.key, after, this.placeOf(kind, id))
      const transaction = this.store.transaction('records', 'readwrite')
      const now = await transaction.store.get([this.owner, kind, id])
      const isMine = now?.revision === before?.revision
      if (isMine && content === undefined) await transaction.store.delete([this.owner, kind, id])
      if (isMine && content !== undefined) {
        const revision = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
        await transaction.store.put({ owner: this.owner, kind, id, revision, content })
      }
      await transaction.done
      if (isMine) return after
    }
  }
}
