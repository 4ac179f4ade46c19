import type { Writable } from 'node:stream'

const BLOCK_LENGTH = 1 << 16

/** Writes rows as one JSON array, a row a line, waiting for a slow reader; a reader that has seen enough ends it. */
export async function writeRows(target: Writable, rows: Iterable<unknown>): Promise<void> {
  const isOpen = await writeBlocks(target, listBlocks(rows))
  if (isOpen) target.off('error', ignore)
}

const ignore = () => undefined

async function writeBlocks(target: Writable, blocks: Iterable<string>): Promise<boolean> {
  target.on('error', ignore)
  for (const block of blocks) {
    if (!(await writeBlock(target, block))) return false
  }
  return true
}

/** False where nobody reads any more. */
const writeBlock = (target: Writable, block: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    target.write(block, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error)
      else resolve(!error)
    })
  })

function* listBlocks(rows: Iterable<unknown>): Generator<string> {
  let block = '['
  let mark = '\n'
  for (const row of rows) {
    block += `${mark}${JSON.stringify(row)}`
    mark = ',\n'
    if (block.length < BLOCK_LENGTH) continue
    yield block
    block = ''
  }
  yield `${block}${mark === '\n' ? '' : '\n'}]\n`
}
