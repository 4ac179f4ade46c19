import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashFiles } from './content-hash.mjs'
import { logPath, root, tool } from './paths.mjs'
import { run } from './processes.mjs'

const manifest = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
const pnpmVersion = manifest('.').packageManager.match(/^pnpm@([\d.]+)/)[1]
const toolsFolder = join(root, '.tools')
const pnpmPath = join(toolsFolder, 'node_modules/pnpm/bin/pnpm.cjs')
const stampPath = tool('.pantau-installed')

const workspaces = () =>
  ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(group, name))
      .filter((folder) => existsSync(join(root, folder, 'package.json'))),
  )

function fingerprint() {
  const manifests = ['.', ...workspaces()].map((folder) => join(folder, 'package.json'))
  const hash = hashFiles(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])
  return `${hash} ${process.platform}-${process.arch}`
}

function isComplete() {
  return ['.', ...workspaces()].every((folder) => {
    const { dependencies, devDependencies } = manifest(folder)
    const names = Object.keys({ ...dependencies, ...devDependencies })
    return names.every((name) => existsSync(join(root, folder, 'node_modules', name)))
  })
}

export const isInstalled = () =>
  existsSync(stampPath) && readFileSync(stampPath, 'utf8') === fingerprint() && isComplete()

/** Everything the lockfile names, by the package manager's version that wrote it. Gives the failing output, or nothing. */
export async function install() {
  const log = logPath('install')
  const failure = (await ensurePnpm(log)) ?? (await runPnpm(log))
  if (failure === undefined) writeFileSync(stampPath, fingerprint())
  return failure
}

async function ensurePnpm(log) {
  const own = join(toolsFolder, 'node_modules/pnpm/package.json')
  if (existsSync(own) && JSON.parse(readFileSync(own, 'utf8')).version === pnpmVersion) return undefined
  mkdirSync(toolsFolder, { recursive: true })
  const quiet = ['--loglevel=notice', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  const { command, args } = npm()
  const { code, tail } = await run(
    command,
    [...args, 'install', '--prefix', toolsFolder, ...quiet, `pnpm@${pnpmVersion}`],
    { log, cwd: toolsFolder, shell: process.platform === 'win32' },
  )
  return code === 0 ? undefined : tail
}

function npm() {
  const beside = [
    process.env.npm_execpath ?? '',
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(dirname(process.execPath)), 'lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path))
  return beside === undefined ? { command: 'npm', args: [] } : { command: process.execPath, args: [beside] }
}

async function runPnpm(log) {
  const { code, tail } = await run(
    process.execPath,
    [
      pnpmPath,
      'install',
      '--frozen-lockfile',
      '--config.confirmModulesPurge=false',
      '--reporter=append-only',
      '--loglevel=info',
    ],
    { log, cwd: root, env: { ...process.env, CI: 'true' } },
  )
  return code === 0 ? undefined : tail
}
