import { expect, test } from 'vitest'
import { elements } from '../../indicators/elements.ts'
import { forms } from './forms.ts'

/** Counted from the sheets of cadres and screenings, not typed in. */
const isFromRecords = (key: string) => /^(oceoke|kspr|p4k)\./.test(key)

test('every element that is reported monthly stands once in a form, at its level, unless it is counted from records', () => {
  const asked = [...forms.values()].flatMap(({ sections }) =>
    sections.flatMap((section) => section.elements.map((key) => `${key} ${section.level}`)),
  )
  const monthly = [...elements.values()].filter(({ key, kind }) => kind !== 'TARGET' && !isFromRecords(key))
  expect(asked.sort()).toEqual(monthly.map(({ key, reportedAt }) => `${key} ${reportedAt}`).sort())
})

test('what lags behind its whole is a part of something in its form', () => {
  for (const { lagging } of forms.values())
    for (const key of lagging) expect(elements.get(key)?.partOf).toEqual(expect.any(String))
})
