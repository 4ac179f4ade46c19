import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildDashboard } from './build.mjs'
import { performChecks } from './check.mjs'
import { countResults, listFailures, sumCounts } from './count-results.mjs'
import { root, tool } from './paths.mjs'
import { installPackages, prepare, step } from './prepare.mjs'
import { isEnding, run, StepFailed } from './processes.mjs'
import { createSteps } from './steps.mjs'

/** Said again before the sum: a long run's output may be read from its end only. */
const failures = []
const reportPath = tool('.cache/pantau/vitest.json')

async function runVitest(args) {
  mkdirSync(dirname(reportPath), { recursive: true })
  rmSync(reportPath, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const { code } = await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...args], { cwd: root })
  if (isEnding()) throw new StepFailed('vitest')
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : undefined
  failures.push(...listFailures(report))
  return countResults(report, code)
}

/** A step of the set-up as one more test, so that what follows it still runs. */
async function asCount(name, work) {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof StepFailed) || isEnding()) throw error
    failures.push(`✗ ${name}`)
    return { passed: 0, failed: 1 }
  }
}

const building = 'Membangun dasbor · Build the dashboard'

async function runAll(steps) {
  const checks = await performChecks(steps)
  failures.push(...checks.failures)
  const tests = await runVitest(['--project', 'unit', '--project', 'database'])
  const build = await asCount(building, () => step(steps, building, buildDashboard))
  const browser = await runVitest(['--project', 'browser'])
  return sumCounts([checks, tests, build, browser])
}

async function runSome(steps, args) {
  await prepare(steps)
  return runVitest(args)
}

/** Everything; or with arguments only vitest, which gets them. The last line is the sum of tests and steps. */
export async function runTests(args) {
  const steps = createSteps(process.stdout)
  const installed = await asCount('pnpm install', () => installPackages(steps))
  const work = installed.failed > 0 ? installed : await (args.length === 0 ? runAll(steps) : runSome(steps, args))
  for (const failure of failures) console.log(failure)
  console.log(`${work.passed} passed, ${work.failed} failed`)
  return work.failed === 0 ? 0 : 1
}
