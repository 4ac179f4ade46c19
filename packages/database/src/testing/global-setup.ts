import type { TestProject } from 'vitest/node'
import { buildTemplate, dropAll } from './databases.ts'
import { openTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, close } = await openTestServer()
  await buildTemplate(server)
  project.provide('testServer', server)
  return async () => {
    await dropAll(server)
    await close()
  }
}
