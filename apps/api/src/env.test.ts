import { expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from './env.ts'

test('an empty environment gives the defaults, and an empty variable counts as absent', () => {
  const plain = readEnvironment({})
  expect(plain).toMatchObject({ regencyCode: '33.04', apiPort: 4000, timeZone: 'Asia/Jakarta', demo: undefined })
  expect(readEnvironment({ DATABASE_URL: '', PANTAU_DEMO: '', API_PORT: '' })).toEqual(plain)
})

test('variables are read as what they mean', () => {
  const read = readEnvironment({
    API_PORT: '4100',
    PANTAU_TIME_ZONE: 'WIT',
    PANTAU_TODAY: '2026-11-24',
    PANTAU_DEMO: 'off',
  })
  expect(read).toMatchObject({ apiPort: 4100, timeZone: 'Asia/Jayapura', pinnedDay: '2026-11-24', demo: 'off' })
})

test('every wrong variable is named with what to write, in both languages', () => {
  const read = () => readEnvironment({ API_PORT: 'empat', PANTAU_DEMO: 'besar', PANTAU_TODAY: '24/11/2026' })
  expect(read).toThrow(EnvironmentError)
  for (const sentence of [
    /API_PORT harus angka port, misalnya 4000/,
    /PANTAU_DEMO must be off, small or full/,
    /PANTAU_TODAY must be a day such as 2026-11-24/,
  ])
    expect(read).toThrow(sentence)
})
