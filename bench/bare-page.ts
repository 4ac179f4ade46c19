import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dashboard, end, findFreePort, pagesTool, start } from '../apps/dashboard/test/start-system.ts'

/** Inside the dashboard, so that its Next is found; nothing keeps what lies there. */
const nextTool = join(dashboard, 'node_modules/next/dist/bin/next')
const folder = join(dashboard, '.next/cache/bare-page')

const files = {
  'package.json': '{ "type": "module", "private": true }',
  'app/layout.js': `import { createElement } from 'react'
export const dynamic = 'force-dynamic'
export default ({ children }) => createElement('html', { lang: 'id' }, createElement('body', null, children))`,
  'app/page.js': `import { createElement } from 'react'
export default () => createElement('h1', null, 'Pantau')`,
}

/** The least that Next serves: a heading, rendered for each request. */
export async function startBarePage(): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [nextTool, 'build'], { cwd: folder, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The bare page was not built:\n${built.stdout}${built.stderr}`)
  const port = await findFreePort()
  const service = start([pagesTool, '127.0.0.1', String(port)], folder, env)
  const origin = `http://127.0.0.1:${port}`
  while (!(await fetch(origin).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 100))
  const stop = async () => {
    await end(service)
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, stop }
}
