import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runCheck } from './check.mjs'
import { runCommand } from './command.mjs'
import { root } from './paths.mjs'
import { StepFailed, stopEverything } from './processes.mjs'
import { serve } from './serve.mjs'
import { runTests } from './tests.mjs'

const modes = {
  start: () => serve('production'),
  dev: () => serve('development'),
  pantau: runCommand,
  check: runCheck,
  test: runTests,
}

export async function dispatch([mode, ...rest]) {
  if (!Object.hasOwn(modes, mode ?? '')) {
    console.error(`node scripts/run.mjs ${Object.keys(modes).join(' | ')}`)
    process.exit(2)
  }
  const environmentFile = join(root, '.env')
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile)
  process.env.PANTAU_DATA_DIR ??= join(root, '.data')
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopEverything(signal))
  try {
    process.exitCode = await modes[mode](rest)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    process.exitCode = 1
    await stopEverything()
  }
}
