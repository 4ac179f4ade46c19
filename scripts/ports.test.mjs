import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findPort } from './ports.mjs'

const first = 42_000 + (process.pid % 10_000)

test.each(['127.0.0.1', '::1'])(
  'a port in use on %s is passed over, and so is one given away already',
  async (address) => {
    const start = await findPort(first)
    const holder = createServer().listen(start, address)
    await once(holder, 'listening')
    const next = await findPort(start)
    expect(next).toBeGreaterThan(start)
    expect(await findPort(next, [next])).toBeGreaterThan(next)
    holder.close()
    await once(holder, 'close')
    expect(await findPort(start)).toBe(start)
  },
)
