import { readFile, stat } from 'node:fs/promises'

export interface TrustedDocuments {
  find(id: string): Promise<string | undefined>
}

/**
 * The dashboard's documents by `sha256:<hex>`, from the manifest that code generation writes. An unknown id looks once
 * whether the file has changed, so that a new document works without a restart; a missing file trusts nothing.
 */
export function openTrustedDocuments(manifestPath: string): TrustedDocuments {
  let documents = new Map<string, string>()
  let readOf: number | undefined
  const refresh = async () => {
    const changedAt = await stat(manifestPath).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
    if (changedAt === undefined || changedAt === readOf) return
    const manifest: Record<string, string> = JSON.parse(await readFile(manifestPath, 'utf8'))
    documents = new Map(Object.entries(manifest))
    readOf = changedAt
  }
  return {
    find: async (id) => {
      if (!documents.has(id)) await refresh()
      return documents.get(id)
    },
  }
}
