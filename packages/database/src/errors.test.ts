import { expect, test } from 'vitest'
import { DatabaseError, explainFileError } from './errors.ts'

const fileError = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'FOLDER_READ_ONLY'],
  ['EACCES', 'FOLDER_READ_ONLY'],
  ['ENOENT', 'FOLDER_READ_ONLY'],
])('the file error %s is told as %s, naming the place, in Indonesian and then in English', (code, told) => {
  const error = explainFileError(fileError(code), '/data')
  expect(error).toBeInstanceOf(DatabaseError)
  expect(error).toMatchObject({ code: told })
  expect(String(error).split('\n')).toEqual([
    expect.stringMatching(/\/data.*lagi|\/data.*tidak/),
    expect.stringMatching(/\/data/),
  ])
})

test('an error of another kind stays what it was', () => {
  const error = new Error('something else')
  expect(explainFileError(error, '/data')).toBe(error)
})
