import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startPairKernel } from './pair-kernel.ts'
import { KERNEL_DIGEST } from './pair-kernel-bytes.ts'

describe('kernel of pairs', () => {
  test('the bytes were compiled from the files that stand in kernel/', () => {
    const folder = new URL('../../kernel/', import.meta.url)
    const hash = createHash('sha256')
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.ts')) hash.update(readFileSync(new URL(name, folder)))
    }
    expect(hash.digest('hex'), 'run the script `kernel` of this package').toBe(KERNEL_DIGEST)
  })

  test.each([
    ['of all pupils', 100_000_000, 40],
    ['of so many items', 10, 1_000_000_000],
    ['that cannot be counted', 10, -1],
  ])('answers %s that do not fit in memory are refused', (_, pupils, items) => {
    expect(startPairKernel().plan(pupils, items, 4, 41, 0, 1, 1)).toBe(0)
  })
})
