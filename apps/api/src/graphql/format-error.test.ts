import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { notFound } from '../errors.ts'
import { formatError } from './format-error.ts'
import { withVoice } from './request-voice.ts'

function formatted(cause: Error, language: 'id' | 'en' = 'en') {
  const logged: unknown[] = []
  const log = { error: (...entry: unknown[]) => void logged.push(...entry) }
  const error = new GraphQLError(cause.message, { originalError: cause, path: ['viewer'] })
  const shown = withVoice({ language, instance: 'f00', log }, () => formatError(error.toJSON(), error))
  return { shown, logged }
}

test('an unexpected error shows only a number, under which the log has the cause', () => {
  const cause = new Error('password authentication failed for user "pantau_app"')
  const { shown, logged } = formatted(cause)
  expect(JSON.stringify(shown)).not.toContain('pantau_app')
  expect(shown).toEqual({
    message: 'Something went wrong on our side. Tell the administrator the number f00.',
    path: ['viewer'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', title: 'Fault of the system', instance: 'f00' },
  })
  expect(logged[0]).toEqual({ err: cause, instance: 'f00' })
})

test('an error that pretends to be a known one is masked all the same', () => {
  const cause = Object.assign(new Error('secret'), { extensions: { code: 'FORBIDDEN' } })
  expect(formatted(cause).shown.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
})

test('an error of ours is shown in the language asked for, and not logged as a fault', () => {
  const cause = notFound('Tidak ada wilayah 1.', 'There is no area 1.')
  expect(formatted(cause, 'id')).toEqual({
    logged: [],
    shown: {
      message: 'Tidak ada wilayah 1.',
      path: ['viewer'],
      extensions: { code: 'NOT_FOUND', title: 'Tidak ditemukan', instance: 'f00' },
    },
  })
  expect(formatted(cause, 'en').shown.message).toBe('There is no area 1.')
})
