import type { Command } from 'commander'
import { vi } from 'vitest'
import { AppError } from '../../errors.ts'

export interface CommandRun {
  stdout: string
  stderr: string
  /** What the command refused with, in Indonesian; null where it ended well. */
  refusal: string | null
}

/** Runs a command as the terminal would, with what it writes kept. */
export async function runCommand(command: Command, args: readonly string[]): Promise<CommandRun> {
  const out = keepWrites(process.stdout)
  const err = keepWrites(process.stderr)
  try {
    await command.parseAsync([...args], { from: 'user' })
    return { stdout: out.text(), stderr: err.text(), refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { stdout: out.text(), stderr: err.text(), refusal: error.sentence.id }
  } finally {
    out.restore()
    err.restore()
  }
}

function keepWrites(stream: NodeJS.WriteStream) {
  const parts: string[] = []
  const spy = vi.spyOn(stream, 'write').mockImplementation((part, ...rest) => {
    parts.push(String(part))
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  })
  return { text: () => parts.join(''), restore: () => spy.mockRestore() }
}
