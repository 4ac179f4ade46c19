import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateCodeAnew, schemaPath } from './build.mjs'
import { dashboard, logPath, nextTool, root, tool } from './paths.mjs'
import { fail, installPackages, showLog } from './prepare.mjs'
import { isEnding, run, StepFailed } from './processes.mjs'
import { createSteps } from './steps.mjs'

const inRoot = (args) => () => node(args, root)
const typecheck = tool('typescript/bin/tsc')

async function node(args, cwd) {
  const { code, tail } = await run(process.execPath, args, { log: logPath('check'), cwd })
  return code === 0 ? undefined : tail
}

const checks = [
  { name: 'schema.graphql', work: checkSchema },
  { name: 'biome', work: inRoot([tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']) },
  { name: 'tsc', work: inRoot([typecheck, '--noEmit', '-p', '.']) },
  { name: 'tsc dashboard', work: checkDashboardTypes },
  { name: 'knip', work: inRoot([tool('knip/bin/knip.js')]) },
]

/** Generated code must come from the schema files, and the committed schema must be the one they print. */
async function checkSchema() {
  const path = join(root, schemaPath)
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const failure = await generateCodeAnew()
  if (failure !== undefined) return failure
  if (readFileSync(path, 'utf8') === committed) return undefined
  return [`${schemaPath} was stale and has been written anew: commit it.`]
}

async function checkDashboardTypes() {
  return (await node([nextTool, 'typegen'], dashboard)) ?? (await node([typecheck, '--noEmit', '-p', '.'], dashboard))
}

/** Every check runs, whatever the others say. */
export async function performChecks(steps) {
  const counts = { passed: 0, failed: 0, failures: [] }
  for (const { name, work } of checks) {
    steps.start(name)
    const failure = await work()
    if (isEnding()) throw new StepFailed(name)
    if (failure === undefined) steps.done(name)
    else {
      fail(steps, name, failure, showLog(logPath('check')))
      counts.failures.push([`✗ ${name}`, ...failure.slice(-20)].join('\n    '))
    }
    counts[failure === undefined ? 'passed' : 'failed'] += 1
  }
  return counts
}

export async function runCheck() {
  const steps = createSteps(process.stdout)
  await installPackages(steps)
  const { passed, failed } = await performChecks(steps)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
