import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashFiles, listFiles } from './content-hash.mjs'
import { dashboard, logPath, nextTool, root, tool } from './paths.mjs'
import { run } from './processes.mjs'

const isFresh = ({ stamp, inputs, outputs }) =>
  readStamp(stamp) === hashFiles(root, inputs()) && outputs().every((path) => existsSync(path))

/** Runs `work` only if the inputs changed since it last succeeded or an output is gone. Gives failing output, or nothing. */
async function cached(task) {
  if (isFresh(task)) return undefined
  const { stamp, inputs, work } = task
  const { code, tail } = await work()
  if (code !== 0) return tail
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hashFiles(root, inputs()))
  return undefined
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

export const schemaPath = 'apps/api/schema.graphql'

const codegenTask = {
  stamp: tool('.cache/pantau/codegen'),
  inputs: () => [
    'codegen.yml',
    'pnpm-lock.yaml',
    ...listFiles(root, ['apps/api/src'], (path) => path.endsWith('.graphql')),
    ...listFiles(root, ['apps/dashboard/src'], (path) => /\.tsx?$/.test(path) && !path.includes('/generated/')),
  ],
  outputs: () =>
    [schemaPath, 'apps/api/src/graphql/generated', 'apps/dashboard/src/graphql/generated'].map((path) =>
      join(root, path),
    ),
  work: () =>
    run(process.execPath, [tool('@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.yml'], {
      log: logPath('codegen'),
      cwd: root,
    }),
}

const dashboardTask = {
  stamp: join(dashboard, '.next/pantau-built'),
  inputs: () => [
    'pnpm-lock.yaml',
    ...listFiles(root, ['apps/dashboard', schemaPath], (path) => !path.endsWith('next-env.d.ts')),
  ],
  outputs: () => [join(dashboard, '.next/BUILD_ID')],
  work: () => run(process.execPath, [nextTool, 'build'], { log: logPath('dashboard-build'), cwd: dashboard }),
}

export const isCodeFresh = () => isFresh(codegenTask)
export const generateCode = () => cached(codegenTask)

export function generateCodeAnew() {
  rmSync(codegenTask.stamp, { force: true })
  return generateCode()
}

export const buildDashboard = () => cached(dashboardTask)
