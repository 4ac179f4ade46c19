import { relative } from 'node:path'
import { generateCode, isCodeFresh } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { root } from './paths.mjs'
import { isEnding, StepFailed } from './processes.mjs'

/** Runs one named step; `work` gives the failing output, or nothing. */
export async function step(steps, name, work) {
  steps.start(name)
  const failure = await work()
  if (failure === undefined) return steps.done(name)
  if (!isEnding()) fail(steps, name, failure)
  throw new StepFailed(name)
}

export function fail(steps, name, output, advice) {
  steps.failed(name)
  for (const line of output) steps.line(`    ${line}`)
  if (advice !== undefined) steps.line(advice)
}

export const showLog = (path) => `Catatan lengkap / full log: ${relative(root, path)}`

export async function installPackages(steps) {
  if (!isInstalled()) await step(steps, 'Memasang paket · Install packages', install)
}

export async function prepare(steps) {
  await installPackages(steps)
  if (!isCodeFresh()) await step(steps, 'Menyusun kode dari skema · Generate code from the schema', generateCode)
}
