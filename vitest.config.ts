import { defineConfig } from 'vitest/config'

const everywhere = (suffix: string) => ['packages', 'apps', 'scripts'].map((root) => `${root}/**/*${suffix}`)
const elsewhere = ['**/node_modules/**', '**/.next/**']
const databaseTests = everywhere('.database.test.ts')
const browserTests = everywhere('.browser.test.ts')

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [...everywhere('.test.ts'), 'scripts/*.test.mjs'],
          exclude: [...elsewhere, ...databaseTests, ...browserTests],
        },
      },
      {
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
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
