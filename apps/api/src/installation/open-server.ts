import { join } from 'node:path'
import { accessServer, ensureDatabase } from '@pantau/database'
import { startEmbedded } from '@pantau/database/embedded'
import type { Environment } from '../env.ts'

export interface Server {
  /** Databases of the bundled server carry their own names; a server of one's own has the one of its address. */
  readonly isEmbedded: boolean
  access(database: string): { readonly ownerUrl: string; readonly appUrl: string; readonly appRole?: string }
  stop(): Promise<void>
}

/** The PostgreSQL of DATABASE_URL, else the bundled one, which is started or joined. */
export async function openServer(environment: Environment): Promise<Server> {
  if (environment.databaseUrl !== undefined) {
    const access = accessServer(environment.databaseUrl, environment.databaseOwnerUrl)
    await ensureDatabase(access.ownerUrl)
    return { isEmbedded: false, access: () => access, stop: async () => undefined }
  }
  const embedded = await startEmbedded({ dataDir: join(environment.dataDir, 'postgres') })
  return {
    isEmbedded: true,
    access: (database) => ({ ownerUrl: embedded.ownerUrl(database), appUrl: embedded.appUrl(database) }),
    stop: embedded.stop,
  }
}
