import { expect, it } from 'vitest'
import { chartLabels } from './labels.ts'

it('has every word of the chart kit in Indonesian and in English', () => {
  expect(Object.keys(chartLabels.en)).toEqual(Object.keys(chartLabels.id))
  for (const words of Object.values(chartLabels)) {
    for (const [key, word] of Object.entries(words)) expect(word.trim(), key).not.toBe('')
  }
})

it('leaves no sentence untranslated', () => {
  const same = Object.entries(chartLabels.id)
    .filter(([key, word]) => chartLabels.en[key as keyof typeof chartLabels.en] === word)
    .map(([key]) => key)
  expect(same).toEqual(['notApplicable', 'target'])
})
