import { expect, test } from 'vitest'
import { newPassword } from './create-account.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

test('the right password is accepted, another one and an account without one are refused', async () => {
  const hash = await hashPassword('rahasia sekali')
  expect(await verifyPassword('rahasia sekali', hash)).toBe(true)
  expect(await verifyPassword('Rahasia sekali', hash)).toBe(false)
  expect(await verifyPassword('rahasia sekali', null)).toBe(false)
})

test('two hashes of one password differ, so that equal passwords do not show', async () => {
  expect(await hashPassword('x')).not.toBe(await hashPassword('x'))
})

test('a password typed with composed or decomposed letters is the same', async () => {
  expect(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true)
})

test('generated passwords have four groups of five plain letters and digits and do not repeat', () => {
  const made = Array.from({ length: 100 }, newPassword)
  for (const password of made) expect(password).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/)
  expect(new Set(made).size).toBe(100)
})
