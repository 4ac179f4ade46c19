import { typescript } from './paths.mjs'
import { prepare } from './prepare.mjs'
import { isEnding, run } from './processes.mjs'
import { createSteps } from './steps.mjs'

/** Standard output belongs to the command alone, and its relative paths to the folder the user stands in. */
export async function runCommand(args) {
  await prepare(createSteps(process.stderr))
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await run(process.execPath, [...typescript('apps/api/src/commands/main.ts'), ...args], { cwd })
  return isEnding() ? 130 : code
}
