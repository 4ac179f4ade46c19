import { defineConfig } from 'vitest/config'

const everywhere = (suffix: string) => ['packages', 'apps', 'scripts'].map((root) => `${root}/**/*${suffix}`)
const elsewhere = ['**/node_modules/**', '**/.next/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere('.test.ts'),
          exclude: [...elsewhere, ...everywhere('.database.test.ts'), ...everywhere('.browser.test.ts')],
        },
      },
    ],
  },
})
