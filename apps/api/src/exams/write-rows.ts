import { once } from 'node:events'
import type { Writable } from 'node:stream'

const BLOCK_LENGTH = 1 << 16

/** Writes rows as one JSON array, a row a line, waiting for a slow reader. */
export async function writeRows(target: Writable, rows: Iterable<unknown>): Promise<void> {
  let block = '['
  let mark = '\n'
  for (const row of rows) {
    block += `${mark}${JSON.stringify(row)}`
    mark = ',\n'
    if (block.length < BLOCK_LENGTH) continue
    if (!target.write(block)) await once(target, 'drain')
    block = ''
  }
  target.write(`${block}${mark === '\n' ? '' : '\n'}]\n`)
}
