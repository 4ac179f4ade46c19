import { expect, it } from 'vitest'
import { isFromOwnPage, seeOther } from './own-form.ts'

const sentWith = (headers: Record<string, string>) =>
  isFromOwnPage(new Request('http://pantau.example/keluar', { method: 'POST', headers }))

it('takes forms of our own pages and refuses those of other sites', () => {
  expect(sentWith({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(sentWith({ 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(sentWith({ 'sec-fetch-site': 'same-site' })).toBe(false)
  expect(sentWith({ origin: 'http://pantau.example', host: 'pantau.example' })).toBe(true)
  expect(sentWith({ origin: 'http://jahat.example', host: 'pantau.example' })).toBe(false)
  expect(sentWith({ origin: 'null', host: 'pantau.example' })).toBe(false)
})

it('hands on every cookie of the API', () => {
  const response = seeOther('/', ['a=1; Path=/', 'b=2; Path=/'])
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  expect(response.headers.get('location')).toBe('/')
})
