import { expect, test } from 'vitest'
import { createSignInAttempts } from './sign-in-attempts.ts'

const countTimes = async (times: number, name: (i: number) => string, address: (i: number) => string) => {
  const attempts = createSignInAttempts()
  const waits = []
  for (let i = 0; i < times; i += 1) waits.push(await attempts.count(name(i), address(i)))
  return { attempts, waits }
}

test('a sixth attempt for one name from one address within a quarter of an hour must wait, other names need not', async () => {
  const { attempts, waits } = await countTimes(
    6,
    () => 'bupati',
    () => '10.0.0.1',
  )
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(waits[5]).toBeGreaterThan(800)
  expect(await attempts.count('bidan', '10.0.0.1')).toBe(0)
  expect(await attempts.count('bupati', '10.0.0.2')).toBe(0)
})

test('a success forgives the failures before it', async () => {
  const { attempts } = await countTimes(
    5,
    () => 'bupati',
    () => '10.0.0.1',
  )
  await attempts.forgive('bupati', '10.0.0.1')
  expect(await attempts.count('bupati', '10.0.0.1')).toBe(0)
})

test('one name is held after 50 attempts from anywhere, one address after 100 on any name', async () => {
  const oneName = await countTimes(
    51,
    () => 'bupati',
    (i) => `10.0.0.${i}`,
  )
  expect(oneName.waits.filter((wait) => wait > 0)).toHaveLength(1)
  const oneAddress = await countTimes(
    101,
    (i) => `name${i}`,
    () => '10.0.0.1',
  )
  expect(oneAddress.waits.filter((wait) => wait > 0)).toHaveLength(1)
})
