import { defineConfig } from 'vitest/config'

const everywhere = (suffix: string) => ['packages', 'apps', 'scripts'].map((root) => `${root}/**/*${suffix}`)
const elsewhere = ['**/node_modules/**', '**/.next/**']
const databaseTests = everywhere('.database.test.ts')
const browserTests = everywhere('.browser.test.ts')

/** Vite would take graphql's `module` entry beside Apollo's `main` one: two copies, whose classes do not know each other. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: [...everywhere('.test.ts'), 'scripts/*.test.mjs'],
          exclude: [...elsewhere, ...databaseTests, ...browserTests],
          testTimeout: 30_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'database',
          include: databaseTests,
          exclude: elsewhere,
          globalSetup: ['packages/database/src/testing/global-setup.ts'],
          setupFiles: ['packages/database/src/testing/drop-after-file.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          exclude: elsewhere,
          fileParallelism: false,
          globalSetup: ['apps/dashboard/test/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
