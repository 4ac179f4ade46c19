import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const dashboard = join(root, 'apps/dashboard')
export const tool = (path) => join(root, 'node_modules', path)
export const nextTool = join(dashboard, 'node_modules/next/dist/bin/next')
export const pagesTool = join(dashboard, 'serve-pages.mjs')

export const logPath = (name) => {
  const folder = join(process.env.PANTAU_DATA_DIR, 'logs')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.log`)
}

const require = createRequire(import.meta.url)

/** Node's arguments for running TypeScript, from whichever folder. */
export const typescript = (path) => ['--import', pathToFileURL(require.resolve('tsx')).href, join(root, path)]
export const watchedTypescript = (path) => [require.resolve('tsx/cli'), 'watch', '--clear-screen=false', path]
