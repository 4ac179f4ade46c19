import { spawn } from 'node:child_process'
import { createWriteStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Already told to the user when thrown. */
export class StepFailed extends Error {}

const tailLines = 40
const largestLogBytes = 10_000_000
const stopLimitMs = 30_000
const exitWithParent = fileURLToPath(new URL('./exit-with-parent.mjs', import.meta.url))

const passing = new Set()
const services = []
let stopping

const exitOf = (child) =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
    : Promise.resolve(child.exitCode ?? child.signalCode)

function openLog(path) {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return createWriteStream(path, { flags: size > largestLogBytes ? 'w' : 'a' })
}

/** Runs a command to its end. With `log` its output goes there and its last lines come back, else to the terminal. */
export async function run(command, args, { log, env = process.env, ...options } = {}) {
  const logged = { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: '1' } }
  const child = spawn(command, args, { ...(log === undefined ? { stdio: 'inherit', env } : logged), ...options })
  passing.add(child)
  const tail = []
  const output = log === undefined ? undefined : openLog(log)
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null || output === undefined) continue
    stream.pipe(output, { end: false })
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line)
      if (tail.length > tailLines) tail.shift()
    })
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      tail.push(error.message)
      resolve(127)
    })
    child.once('close', (status) => resolve(status ?? 1))
  })
  passing.delete(child)
  output?.end()
  return { code, tail }
}

/** A long-lived child in a process group of its own, so that Ctrl-C reaches it only through stopEverything. */
export function startService(name, args, { log, onLine, env, ...options }) {
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    env: { ...env, PANTAU_RUNNER_PID: String(process.pid) },
    ...options,
  })
  const output = openLog(log)
  const tail = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (onLine?.(line) === true) return
      output.write(`${line}\n`)
      tail.push(line)
      if (tail.length > tailLines) tail.shift()
    })
  }
  const service = { name, child, tail, ended: exitOf(child) }
  services.push(service)
  return service
}

async function stopService({ child, ended }) {
  child.kill('SIGTERM')
  const killer = setTimeout(() => killGroup(child), stopLimitMs)
  await ended
  clearTimeout(killer)
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

export const isEnding = () => stopping !== undefined

/** Last started, first stopped: the dashboard, then the api, which leaves the database. A second signal does not wait. */
export function stopEverything(signal) {
  for (const child of passing) child.kill('SIGTERM')
  if (stopping !== undefined && signal !== undefined) for (const { child } of services) killGroup(child)
  if (stopping === undefined && signal !== undefined && services.length > 0) {
    console.log('\nMenghentikan Pantau … / Stopping Pantau …')
  }
  stopping ??= stopServices()
  return stopping
}

async function stopServices() {
  for (const service of services.toReversed()) await stopService(service)
}
