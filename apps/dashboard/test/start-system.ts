import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export const dashboard = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))
const command = join(root, 'apps/api/src/commands/main.ts')
const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href
export const pagesTool = join(dashboard, 'serve-pages.mjs')

export interface System {
  /** Address of the dashboard. */
  readonly origin: string
  /** Runs a command of `pantau` on the same data, and answers what it prints. */
  readonly pantau: (...args: readonly string[]) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts the whole system as a newcomer would, on a demo or empty, on a pinned day, in a data folder of its own. */
export async function startSystem(demo: 'small' | 'full' | 'off'): Promise<System> {
  if (!existsSync(join(dashboard, '.next/BUILD_ID')))
    throw new Error('Build the dashboard first: npm test does it, or `next build`.')
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-browser-'))
  const [apiPort, pagePort] = [await findFreePort(), await findFreePort()]
  const origin = `http://127.0.0.1:${pagePort}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PANTAU_DATA_DIR: dataDir,
    PANTAU_DEMO: demo,
    PANTAU_TODAY: '2026-11-24',
    API_PORT: String(apiPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    DASHBOARD_ORIGIN: origin,
  }
  const api = start(['--import', tsx, join(root, 'apps/api/src/main.ts')], root, env)
  const pages = start([pagesTool, '127.0.0.1', String(pagePort)], dashboard, env)
  const pantau = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, ['--import', tsx, command, ...args], { cwd: root, env })).stdout
  const stop = async () => {
    await Promise.all([end(pages), end(api)])
    rmSync(dataDir, { recursive: true, force: true })
  }
  const waiting = new AbortController()
  try {
    await Promise.race([
      untilLoaded(origin, waiting.signal),
      untilEnded(api, 'The API'),
      untilEnded(pages, 'The dashboard'),
    ])
  } catch (error) {
    await stop()
    throw error
  } finally {
    waiting.abort()
  }
  return { origin, pantau, stop }
}

interface Service {
  readonly child: ChildProcess
  readonly lastLines: string[]
}

const keptLines = 30

export function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Service {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lastLines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lastLines.push(line)
      if (lastLines.length > keptLines) lastLines.shift()
    })
  return { child, lastLines }
}

export function end({ child }: Service): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const untilEnded = ({ child, lastLines }: Service, name: string): Promise<never> =>
  new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${lastLines.join('\n')}`)))
  })

const pollMs = 250

/** Pages are up before the demo is loaded; the tests want all of it. */
async function untilLoaded(origin: string, signal: AbortSignal): Promise<void> {
  const manifest = join(dashboard, 'src/graphql/generated/persisted-documents.json')
  const documents = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)
  const documentId = documents.find(([, text]) => text.startsWith('query Shell('))?.[0]
  while (!signal.aborted) {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables: { language: 'ID' } }),
    }).catch(() => null)
    const reply = response?.ok ? ((await response.json()) as ShellReply) : null
    if (reply?.data && reply.data.installation.loading === null) return
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

interface ShellReply {
  readonly data?: { readonly installation: { readonly loading: object | null } } | null
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
