import { expect, test } from 'vitest'
import { readMessage } from './serve.mjs'

test('only whole messages of the api are read; everything else stays a line of its log', () => {
  expect(readMessage('@pantau {"ready":true,"url":"http://127.0.0.1:4000"}')).toMatchObject({ ready: true })
  expect(readMessage('@pantau {"ready":tr')).toBeUndefined()
  expect(readMessage('listening @pantau {}')).toBeUndefined()
})
