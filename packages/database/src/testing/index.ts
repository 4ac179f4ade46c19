export type { Seed, TestUrls } from './databases.ts'
export { testDatabase } from './test-database.ts'
