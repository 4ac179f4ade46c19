import { expect, test } from 'vitest'
import { createSteps } from './steps.mjs'

function record(isTTY) {
  const parts = []
  const steps = createSteps({ isTTY, columns: 40, write: (part) => parts.push(part) })
  return { steps, text: () => parts.join('') }
}

test('away from a terminal each step is two whole lines, without control characters', () => {
  const { steps, text } = record(false)
  steps.start('Build')
  steps.progress('Build', 'half')
  steps.done('Build')
  expect(text()).toMatch(/^… Build\n✓ Build {2}\d+\.\d s\n$/)
})

test('on a terminal the running step is redrawn below each finished one, within the width', () => {
  const { steps, text } = record(true)
  steps.start('Build')
  steps.start('Load')
  steps.progress('Load', 'x'.repeat(100))
  steps.failed('Load', 'no data')
  const drawn = text().split('\r\x1b[K')
  expect(drawn.at(-2)).toMatch(/^✗ Load {2}\d+\.\d s {2}no data\n$/)
  expect(drawn.at(-1)).toMatch(/^… Build/)
  expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(40)
})
