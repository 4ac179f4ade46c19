import { Kind } from 'graphql'
import { expect, test } from 'vitest'
import { scalarResolvers } from './scalars.ts'

const parses = (scalar: string, value: unknown) => {
  try {
    return scalarResolvers[scalar]?.parseValue(value) === value
  } catch {
    return false
  }
}

test('a day must exist in the calendar', () => {
  expect(parses('Date', '2024-02-29')).toBe(true)
  for (const wrong of ['2023-02-29', '2024-13-01', '24-01-01', '2024-01-01T00:00:00Z', 20240101, null])
    expect(parses('Date', wrong)).toBe(false)
})

test('an instant must name its offset', () => {
  expect(parses('DateTime', '2026-11-24T05:00:00Z')).toBe(true)
  expect(parses('DateTime', '2026-11-24T12:00:00+07:00')).toBe(true)
  for (const wrong of ['2026-11-24T05:00:00', '2026-11-24', 'yesterday']) expect(parses('DateTime', wrong)).toBe(false)
})

test('a literal is held to the same form as a variable', () => {
  const literal = (value: string) => scalarResolvers.Date?.parseLiteral({ kind: Kind.STRING, value })
  expect(literal('2024-02-29')).toBe('2024-02-29')
  expect(() => literal('2023-02-29')).toThrow('Expected a day')
})
