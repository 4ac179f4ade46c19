import { expect, it } from 'vitest'
import { listExaminers } from './list-examiners.ts'

it('lists whoever deviates and both ends, each once, however many there are', () => {
  const examiners = Array.from({ length: 100 }, (_, at) => ({ leniency: at - 50, isOutlier: at === 40 || at === 99 }))
  const listed = [...listExaminers(examiners)].map(({ leniency }) => leniency).sort((one, other) => one - other)
  expect(listed).toEqual([-50, -49, -48, -10, 47, 48, 49])
  expect(listExaminers([]).size).toBe(0)
  expect(listExaminers(examiners.slice(0, 2)).size).toBe(2)
})
