import type { TestProject } from 'vitest/node'
import { startSystem } from './start-system.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the dashboard under test. */
    origin: string
  }
}

/** The whole system on a small demo, for all browser tests together; stopped when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, stop } = await startSystem('small')
  project.provide('origin', origin)
  return stop
}
