import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeRows } from './write-rows.ts'

/** A stream that keeps what it is given, and fails with this error after so many writes. */
function collect(failAfter = Number.POSITIVE_INFINITY, code = 'EPIPE') {
  const parts: string[] = []
  const target = new Writable({
    write: (part, _, done) => {
      if (parts.length >= failAfter) done(Object.assign(new Error(code), { code }))
      else {
        parts.push(String(part))
        done()
      }
    },
  })
  return { target, parts }
}

const rows = Array.from({ length: 5000 }, (_, value) => ({ value, text: `baris "${value}"` }))

describe('rows as JSON', () => {
  test.each([[0], [1], [5000]])('%i rows come out as one array that reads back the same', async (count) => {
    const { target, parts } = collect()
    await writeRows(target, rows.slice(0, count))
    expect(JSON.parse(parts.join(''))).toEqual(rows.slice(0, count))
  })

  test('a reader that stops early is no fault, and nothing more is written', async () => {
    const { target, parts } = collect(1)
    await writeRows(target, rows)
    expect(parts).toHaveLength(1)
  })

  test('any other fault of writing is told', async () => {
    await expect(writeRows(collect(1, 'ENOSPC').target, rows)).rejects.toThrow('ENOSPC')
  })
})
